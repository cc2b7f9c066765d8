/** What a program printed, and how it ended, in words. */
import type { Readable } from 'node:stream'

/** How many of the last lines that a program printed say why it ended. */
const keptLines = 3

/** No line that says why is longer. */
const keptCharacters = 2000

/** Reads all that a program prints, which might wait for a reader otherwise; returns the end of what came so far. */
export function keepLast(...streams: readonly Readable[]): () => string {
  let kept = ''
  for (const stream of streams)
    stream.on('data', (data) => (kept = (kept + String(data)).slice(-keptCharacters)))
  return () => kept
}

/** The last lines of what was printed, in one; empty if there are none. */
export function lastLines(printed: string): string {
  const lines = printed.split('\n').map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .slice(-keptLines)
    .join(' ')
}

/** `, having printed: …`, to be said of a program that ended; empty if it printed nothing. */
export function havingPrinted(lines: string): string {
  return lines === '' ? '' : `, having printed: ${lines}`
}

/** How a program ended, as execa tells. */
export interface End {
  exitCode?: number | undefined
  signal?: string | undefined
  originalMessage?: string | undefined
}

/** How it ended, in one sentence. What it printed is not why it was ended from outside. */
export function endSentence(
  program: string,
  { exitCode, signal, originalMessage }: End,
  said: string,
) {
  if (signal !== undefined) return `${program} ended with ${signal}.`
  if (exitCode === undefined) return `${program} cannot be started: ${originalMessage}.`
  return `${program} ended with status ${exitCode}${havingPrinted(said)}.`
}
