import type { KnownFailureEntry, ReadFile } from './known-failures.ts'

/** Where a line ends, as in this project and in most. */
const lineWidth = 100

/**
 * A known-failures file as text: one entry a paragraph, short lists on one line, so that a change of one case is a
 * change of one line. Prettier and oxfmt leave it as it is.
 */
export function writtenKnownFailures({ $schema, entries }: ReadFile): string {
  if ($schema === undefined) return `${listText(entries, '')}\n`
  const list = `  "knownFailures": ${listText(entries, '  ')}`
  return `{\n  "$schema": ${JSON.stringify($schema)},\n${list}\n}\n`
}

function listText(entries: readonly KnownFailureEntry[], indent: string): string {
  if (entries.length === 0) return '[]'
  return `[\n${entries.map((entry) => entryText(entry, `${indent}  `)).join(',\n')}\n${indent}]`
}

function entryText(entry: KnownFailureEntry, indent: string): string {
  const own = Object.entries(entry).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const members = own.map(([name, value], index) => {
    const start = `${indent}  ${JSON.stringify(name)}: `
    const comma = index < own.length - 1 ? 1 : 0
    return `${start}${valueText(value, start.length + comma, `${indent}  `)}`
  })
  return `${indent}{\n${members.join(',\n')}\n${indent}}`
}

/** @param taken how much of the first line is taken already */
function valueText(value: string | readonly string[], taken: number, indent: string): string {
  if (typeof value === 'string') return JSON.stringify(value)
  const items = value.map((item) => JSON.stringify(item))
  const line = `[${items.join(', ')}]`
  if (taken + line.length <= lineWidth) return line
  return `[\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}]`
}
