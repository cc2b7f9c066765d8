import type { Expectation } from '../case.ts'
import type { Mismatch } from '../results.ts'
import type { RunRecord } from '../protocol/run-record.ts'
import { compareBounds } from './compare.ts'

type Growth = NonNullable<Expectation['growth']>
type Span = Growth[number]['spans'][number]

/** What is compared with counts for so long at least: of less, most is the scheduler's doing. */
const leastMs = 50

/** What is read of a run. */
type Seen = Pick<RunRecord, 'client' | 'wire' | 'gaveUpAt' | 'gaveUpProcessorMs'>

interface Measured {
  timeMs: number
  comparedMs: number
  ratio: number
  /** Processor time, not wall-clock time. */
  isOfProcessor: boolean
  /** The run was given up in that time. */
  isCutOff: boolean
}

/** The data of the messages between which time is compared. */
export function marksOf(growth: Growth): string[] {
  return [...new Set(growth.flatMap(({ spans, over }) => [...spans, ...over].flat()))]
}

/**
 * Checks how the time of some spans compares with that of others. All are of one run, so that the speed of the
 * machine does not matter; of those that do the same the shortest counts, so that what else the machine does
 * matters less. It does not matter at all if the host tells the processor time of the client's process: that is compared
 * then. All times are the client's: its clock may be another than the server's.
 */
export function compareGrowth(expected: Growth, seen: Seen): Mismatch | null {
  const bounds = expected.map((bound) => {
    const { spans, over, atMost } = bound
    const who = nameOf(spans)
    const others = nameOf(over)
    const { timeMs, isCutOff, comparedMs, ratio, isOfProcessor } = measured(bound, seen)
    const took = `${timeMs.toFixed(0)} ms${isCutOff ? ' at least' : ''}`
    const than = `${comparedMs.toFixed(0)} ms${isOfProcessor ? ' of processor time' : ''}`
    return {
      met: ratio <= atMost,
      expected: `${who}: at most ${atMost} times as long as ${others}`,
      observed: Number.isFinite(ratio)
        ? `${who}: ${ratio.toFixed(1)} times as long as ${others} (${took}, ${than})`
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
  const times = timesOf(seen)
  const { at, gaveUp, isOfProcessor } = times
  if (gaveUp === undefined)
    return compared(shortestMs(spans, times), shortestMs(over, times), times)
  const isWhole = ([, to]: Span): boolean => at(to) !== undefined
  const whole = spans.filter(isWhole)
  const comparedMs = shortestMs(over.filter(isWhole), times)
  if (whole.length > 0) return compared(shortestMs(whole, times), comparedMs, times)
  // The span that was going on has taken so long at least.
  const [from] = spans.find(([each]) => at(each) !== undefined) ?? ['']
  const sinceMs = gaveUp - (at(from) ?? Number.NaN)
  return { ...compared(sinceMs, comparedMs, { isOfProcessor }), isCutOff: true }
}

function compared(
  timeMs: number,
  comparedMs: number,
  { isOfProcessor }: Pick<Times, 'isOfProcessor'>,
): Measured {
  const ratio = timeMs / Math.max(comparedMs, leastMs)
  return { timeMs, comparedMs, ratio, isOfProcessor, isCutOff: false }
}

function nameOf(spans: readonly Span[]): string {
  return spans.map(([from, to]) => `'${from}' to '${to}'`).join(' or ')
}

function shortestMs(spans: readonly Span[], { at }: Pick<Times, 'at'>): number {
  if (spans.length === 0) return Number.NaN
  return Math.min(...spans.map(([from, to]) => (at(to) ?? Number.NaN) - (at(from) ?? Number.NaN)))
}

/** When what happened, by one clock of the client's. */
interface Times {
  /** The first message with these data. */
  at(data: string): number | undefined
  /** If the run was given up: when. */
  gaveUp: number | undefined
  isOfProcessor: boolean
}

function timesOf({ client, gaveUpAt, gaveUpProcessorMs }: Seen): Times {
  const messages = client
    .filter((entry) => entry.client === 'event')
    .filter(({ kind, via }) => kind === 'message' && via === 'listener')
  const first = (data: string) => messages.find((message) => message.data === data)
  const isOfProcessor = messages.some(({ processorMs }) => processorMs !== undefined)
  return isOfProcessor
    ? { at: (data) => first(data)?.processorMs, gaveUp: gaveUpProcessorMs, isOfProcessor }
    : { at: (data) => first(data)?.time, gaveUp: gaveUpAt, isOfProcessor }
}
