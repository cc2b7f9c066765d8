import { type Case, isBytes, toBuffer } from '../case.ts'
import { compareLists } from '../judge/compare.ts'
import type { ClientLog } from '../protocol/client-log.ts'
import type { Mismatch } from '../results.ts'
import { isAboutReconnectionTime, parsedStreams } from './parsing-case.ts'

/**
 * Whether a parser reported the reconnection time that holds in the end. How often it reports, and whether at the field
 * or with the message of the block, is its own affair: what counts is what its user would wait.
 *
 * @returns null if it did, or if the case is about something else
 */
export function compareReconnectionTime(testCase: Case, log: ClientLog): Mismatch | null {
  if (!isAboutReconnectionTime(testCase)) return null
  const reported = log.flatMap((entry) =>
    entry.client === 'report' && entry.what === 'reconnectionTime' ? [entry.value] : [],
  )
  const entries = (timeMs: unknown) =>
    timeMs === undefined ? [] : [{ members: { timeMs }, times: 1 }]
  return compareLists(
    'reconnectionTime',
    entries(reconnectionTimeMs(bodiesOf(testCase))),
    entries(reported.at(-1)),
  )
}

/** The last reconnection time that these streams set, in milliseconds; undefined if they set none. */
export function reconnectionTimeMs(streams: readonly Buffer[]): number | undefined {
  const lines = streams.flatMap((bytes) =>
    new TextDecoder()
      .decode(bytes)
      .split(/\r\n|\n|\r/)
      .slice(0, -1),
  )
  const values = lines.flatMap((line) => /^retry: ?([0-9]+)$/.exec(line)?.[1] ?? [])
  const last = values.at(-1)
  return last === undefined ? undefined : Number(last)
}

function bodiesOf(testCase: Case): Buffer[] {
  return parsedStreams(testCase).map((connection) =>
    Buffer.concat(
      ('body' in connection ? (connection.body ?? []) : [])
        .filter((step) => isBytes(step))
        .map((step) => toBuffer(step)),
    ),
  )
}
