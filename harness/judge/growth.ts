import type { Expectation } from '../case.ts'
import type { Mismatch } from '../results.ts'
import type { ClientEntry } from '../protocol/client-log.ts'
import type { RunRecord } from '../protocol/run-record.ts'
import { compareBounds } from './compare.ts'

type Growth = NonNullable<Expectation['growth']>
type Span = Growth[number]['spans'][number]

/** What is compared with counts for so long at least: of less, most is the scheduler's doing. */
const leastMs = 50

/** What is read of a run. */
type Seen = Pick<RunRecord, 'client' | 'wire' | 'gaveUpAt'>

interface Measured {
  timeMs: number
  comparedMs: number
  ratio: number
  /** The run was given up in that time. */
  isCutOff: boolean
}

/**
 * Checks how the time of some spans compares with that of others. All are of one run, so that the speed of the
 * machine does not matter; of those that do the same the shortest counts, so that what else the machine does
 * matters less. All times are the client's: its clock may be another than the server's.
 */
export function compareGrowth(expected: Growth, seen: Seen): Mismatch | null {
  const bounds = expected.map((bound) => {
    const { spans, over, atMost } = bound
    const who = nameOf(spans)
    const others = nameOf(over)
    const { timeMs, isCutOff, comparedMs, ratio } = measured(bound, seen)
    const took = `${timeMs.toFixed(0)} ms${isCutOff ? ' at least' : ''}`
    return {
      met: ratio <= atMost,
      expected: `${who}: at most ${atMost} times as long as ${others}`,
      observed: Number.isFinite(ratio)
        ? `${who}: ${ratio.toFixed(1)} times as long as ${others} (${took}, ${comparedMs.toFixed(0)} ms)`
        : `${who}: without one of its messages, or ${others} is`,
    }
  })
  return compareBounds('growth', bounds)
}

/**
 * Whether a run that was given up had shown that time grows too much: what was still going on had taken too long already.
 * A client that has lost its connection is not at work.
 */
export function isOutgrown(expected: Growth, seen: Seen): boolean {
  const isLost = seen.client.some((entry) => entry.client === 'event' && entry.kind === 'error')
  const requests = seen.wire.filter((entry) => entry.wire === 'request').length
  if (isLost || requests > 1) return false
  return expected.some((bound) => {
    const { ratio } = measured(bound, seen)
    return Number.isFinite(ratio) && ratio > bound.atMost
  })
}

/** Times in ms; NaN if there is none. Of a run that was given up, what it has shown until then. */
function measured({ spans, over }: Growth[number], seen: Seen): Measured {
  const { client, gaveUpAt } = seen
  if (gaveUpAt === undefined) return compared(shortestMs(spans, client), shortestMs(over, client))
  const whole = spans.filter(([, to]) => timeOf(to, client) !== undefined)
  const comparedMs = shortestMs(
    over.filter(([, to]) => timeOf(to, client) !== undefined),
    client,
  )
  if (whole.length > 0) return compared(shortestMs(whole, client), comparedMs)
  // The span that was going on has taken so long at least.
  const [from] = spans.find(([each]) => timeOf(each, client) !== undefined) ?? ['']
  return {
    ...compared(gaveUpAt - (timeOf(from, client) ?? Number.NaN), comparedMs),
    isCutOff: true,
  }
}

function compared(timeMs: number, comparedMs: number): Measured {
  return { timeMs, comparedMs, ratio: timeMs / Math.max(comparedMs, leastMs), isCutOff: false }
}

function nameOf(spans: readonly Span[]): string {
  return spans.map(([from, to]) => `'${from}' to '${to}'`).join(' or ')
}

function shortestMs(spans: readonly Span[], client: readonly ClientEntry[]): number {
  if (spans.length === 0) return Number.NaN
  const time = (data: string): number => timeOf(data, client) ?? Number.NaN
  return Math.min(...spans.map(([from, to]) => time(to) - time(from)))
}

/** When the first message with these data came. */
function timeOf(data: string, client: readonly ClientEntry[]): number | undefined {
  return client
    .filter((entry) => entry.client === 'event')
    .find((event) => event.kind === 'message' && event.via === 'listener' && event.data === data)
    ?.time
}
