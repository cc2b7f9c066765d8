import type { Detail } from '../../results.ts'
import { byteSpans } from '../model/byte-text.ts'

/** An issue is read, not scrolled: past so many characters or lines an example is cut off. */
const longestLine = 200
const mostLines = 14

/** What was on the wire, a line an entry. */
export function wireLines({ timeline }: Detail): string[] {
  const sent = timeline.flatMap((entry) => {
    if (!('wire' in entry)) return []
    if (entry.wire === 'request') return [`→ ${entry.method} ${entry.target}`]
    if (entry.wire === 'head') return [`← ${visible(entry.bytes)}`]
    if (entry.wire === 'chunk') return [`← ${visible(entry.bytes)}`]
    return [entry.wire === 'end' ? `← (${entry.how})` : '→ (left by the client)']
  })
  return cut(sent)
}

/** What was expected and what was observed. */
export function differenceLines({ mismatches }: Detail): string[] {
  const differing = mismatches.flatMap(({ rule, expected, observed }) => [
    `${rule}, expected:`,
    ...expected.split('\n').map((line) => `  ${line}`),
    `${rule}, observed:`,
    ...observed.split('\n').map((line) => `  ${line}`),
  ])
  return cut(differing)
}

function cut(lines: readonly string[]): string[] {
  const shown = lines
    .slice(0, mostLines)
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line))
  return lines.length > mostLines ? [...shown, `… (${lines.length - mostLines} more)`] : shown
}

function visible(bytes: string): string {
  return byteSpans(bytes)
    .map(({ text }) => text)
    .join('')
}

/** Lines as a block of code. The fence is longer than any in the text. */
export function fenced(language: string, lines: readonly string[]): string {
  const text = lines.join('\n')
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}\n${fence}`
}
