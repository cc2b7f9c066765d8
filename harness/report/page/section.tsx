/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact'

interface SectionProps {
  id: string
  title: string
  /** A sentence or two on what is shown. */
  lead?: ComponentChildren
  children: ComponentChildren
}

/** A part of a page under a title of its own, by which it is known to whoever hears the page. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {children}
    </section>
  )
}

interface FoldProps {
  title: string
  count: number | string
  children: ComponentChildren
}

/** A part of a section that is folded away, with how much there is in it. */
export function Fold({ title, count, children }: FoldProps) {
  return (
    <details>
      <summary>
        <h3>{title}</h3> <small>{count}</small>
      </summary>
      {children}
    </details>
  )
}
