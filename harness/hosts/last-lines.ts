import type { Readable } from 'node:stream'

/** So many of the last lines that a program printed say why it ended. */
const keptLines = 3

/** No line that says why is longer. */
const keptLength = 2000

/** The last lines, in one; empty if there are none. */
export function lastLines(printed: string): string {
  const lines = printed.split('\n').map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .slice(-keptLines)
    .join(' ')
}

/**
 * Reads all that a program prints, which might wait for a reader otherwise.
 *
 * @returns what its last lines are so far
 */
export function readLastLines(stream: Readable): () => string {
  let kept = ''
  stream.on('data', (data) => (kept = (kept + String(data)).slice(-keptLength)))
  return () => lastLines(kept)
}

/** `, having printed: …`, to be said of a program that ended; empty if it printed nothing. */
export function havingPrinted(lines: string): string {
  return lines === '' ? '' : `, having printed: ${lines}`
}
