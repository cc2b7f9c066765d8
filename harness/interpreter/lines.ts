/** How a line ends; null: the stream ends before it does. */
export type LineEnd = 'CRLF' | 'LF' | 'CR' | null

/** A line without its end. */
export interface Line {
  text: string
  end: LineEnd
}

/**
 * Reads a whole stream line by line. What stands after the last line end is a line without an end; there is none if
 * nothing stands there.
 */
export function linesOf(stream: string): Line[] {
  const lines: Line[] = []
  let text = ''
  for (let at = 0; at < stream.length; at++) {
    const character = stream[at]
    if (character === '\r' && stream[at + 1] === '\n') {
      lines.push({ text, end: 'CRLF' })
      text = ''
      at++
    } else if (character === '\n' || character === '\r') {
      lines.push({ text, end: character === '\n' ? 'LF' : 'CR' })
      text = ''
    } else text += character
  }
  if (text !== '') lines.push({ text, end: null })
  return lines
}
