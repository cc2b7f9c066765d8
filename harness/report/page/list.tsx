/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact'

/** A list in the line of the text, its items set apart by commas. */
export function InlineList({ items }: { items: ComponentChildren[] }) {
  return (
    <ul class="inline">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

/** Names of targets or cases in such a list. */
export function Names({ names }: { names: string[] }) {
  return (
    <InlineList
      items={names.map((name) => (
        <code>{name}</code>
      ))}
    />
  )
}
