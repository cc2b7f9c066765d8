import type { Expectation } from '../case.ts'
import type { Mismatch } from '../results.ts'
import type { WireLog } from '../protocol/wire-log.ts'
import { compareBounds } from './compare.ts'
import { requestEntries } from './observations.ts'

/** Timers of a client may fire this much early by the server's clock: both tick in milliseconds. */
const clockGranularityMs = 2

/** Checks the lower bounds on delays, as the server measured them. There are no upper bounds. */
export function compareDelays(
  expected: NonNullable<Expectation['delays']>,
  wire: WireLog,
): Mismatch | null {
  const bounds = expected.map(({ before, atLeast }) => {
    const delayMs = delayBefore(before, wire)
    const observed = delayMs === null ? 'there was none' : `${delayMs.toFixed(1)} ms`
    return {
      met: delayMs !== null && delayMs >= atLeast - clockGranularityMs,
      expected: `before request ${before}: at least ${atLeast} ms`,
      observed: `before request ${before}: ${observed}`,
    }
  })
  return compareBounds('delays', bounds)
}

/** From the end of the last connection before the nth request, to that request. */
function delayBefore(nth: number, wire: WireLog): number | null {
  const request = requestEntries(wire)[nth - 1]
  if (!request) return null
  const end = wire
    .slice(0, wire.indexOf(request))
    .findLast((entry) => entry.wire === 'end' || entry.wire === 'disconnect')
  return end ? request.time - knownEnd(end, wire) : null
}

/**
 * When the client can have known of an end: with the byte that completes a Content-Length it need not wait for
 * the FIN.
 */
function knownEnd(end: WireLog[number], wire: WireLog): number {
  const ofConnection = wire.filter((entry) => entry.connection === end.connection)
  const head = ofConnection.find((entry) => entry.wire === 'head')
  const declared = head && /^Content-Length: (\d+)/im.exec(head.bytes)?.[1]
  if (!head || declared === undefined) return end.time
  let left = Number(declared)
  if (left === 0) return head.time
  for (const entry of ofConnection) {
    if (entry.wire === 'chunk') left -= entry.length
    if (left <= 0) return entry.time
  }
  return end.time
}
