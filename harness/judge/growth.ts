import type { Expectation } from '../case.ts'
import type { Mismatch } from '../results.ts'
import type { ClientEntry } from '../protocol/client-log.ts'
import { compareBounds } from './compare.ts'

type Growth = NonNullable<Expectation['growth']>
type Span = Growth[number]['spans'][number]

/** What is compared with counts for so long at least: of less, most is the scheduler's doing. */
const leastMs = 50

/**
 * Checks how the time of some spans compares with that of others. All are of one run, so that the speed of the
 * machine does not matter; of those that do the same the shortest counts, so that what else the machine does
 * matters less. All times are the client's: its clock may be another than the server's.
 */
export function compareGrowth(expected: Growth, client: readonly ClientEntry[]): Mismatch | null {
  const bounds = expected.map(({ spans, over, atMost }) => {
    const who = nameOf(spans)
    const others = nameOf(over)
    const [timeMs, comparedMs] = [shortestMs(spans, client), shortestMs(over, client)]
    const ratio = timeMs / Math.max(comparedMs, leastMs)
    return {
      met: ratio <= atMost,
      expected: `${who}: at most ${atMost} times as long as ${others}`,
      observed: Number.isFinite(ratio)
        ? `${who}: ${ratio.toFixed(1)} times as long as ${others} (${timeMs.toFixed(0)} ms, ${comparedMs.toFixed(0)} ms)`
        : `${who}: without one of its messages, or ${others} is`,
    }
  })
  return compareBounds('growth', bounds)
}

function nameOf(spans: readonly Span[]): string {
  return spans.map(([from, to]) => `'${from}' to '${to}'`).join(' or ')
}

function shortestMs(spans: readonly Span[], client: readonly ClientEntry[]): number {
  return Math.min(...spans.map(([from, to]) => timeOf(to, client) - timeOf(from, client)))
}

/** When the first message with these data came; NaN if there was none. */
function timeOf(data: string, client: readonly ClientEntry[]): number {
  const message = client
    .filter((entry) => entry.client === 'event')
    .find((event) => event.kind === 'message' && event.via === 'listener' && event.data === data)
  return message?.time ?? Number.NaN
}
