/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact'

/** What is wider than a screen may be: it scrolls by itself, with the keyboard too. */
export function Wide({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="wide" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}

interface TableProps {
  label: string
  className?: string
  caption?: string
  /** The heads of the columns; one of a column of numbers says so. */
  heads: (string | { number: ComponentChildren })[]
  /** The rows. */
  children: ComponentChildren
}

/** A table with a head for each column, which may be wider than the screen. */
export function Table({ label, className, caption, heads, children }: TableProps) {
  return (
    <Wide label={label}>
      <table class={className}>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" class={typeof head === 'string' ? undefined : 'number'}>
                {typeof head === 'string' ? head : head.number}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Wide>
  )
}
