/** A list as text, one line an entry; equal lines in a row are written once, with their number. */
export interface Line {
  text: string
  times: number
}

/** Merges equal neighbours, so that two lists with the same content have the same lines. */
function merged(lines: readonly Line[]): Line[] {
  const result: Line[] = []
  for (const { text, times } of lines) {
    const last = result.at(-1)
    if (last?.text === text) last.times += times
    else result.push({ text, times })
  }
  return result
}

/** What a reader sees; an empty list says so. */
export function shown(lines: readonly Line[]): string {
  if (lines.length === 0) return '(none)'
  return merged(lines)
    .map(({ text, times }) => (times === 1 ? text : `${text} × ${times}`))
    .join('\n')
}

/** One entry as a line: its members in the given order, every difference visible. */
export function lineOf(
  entry: Readonly<Record<string, unknown>>,
  members: readonly string[],
): string {
  return members.map((name) => `${name}: ${visible(entry[name])}`).join(', ')
}

/** JSON, with the characters that nobody sees as their numbers. */
function visible(value: unknown): string {
  if (value === undefined) return 'absent'
  return JSON.stringify(value).replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )
}
