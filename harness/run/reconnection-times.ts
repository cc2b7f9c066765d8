import type { Case, TimesOfABlock } from '../case.ts'
import type { ClientLog } from '../protocol/client-log.ts'
import type { Mismatch } from '../results.ts'

/** A value that a stream sets. */
interface SetTime {
  least: number
  most: number
  /** Another one of the same block follows: an API that gives one time per block does not show it. */
  isReplaced: boolean
}

/**
 * Whether a parser reported the reconnection times that the streams of a case set, in order. How often it reports the
 * time that holds, and whether at the field or at the end of the block, is its own affair.
 *
 * @returns null if it did, or if the case is not about them
 */
export function compareReconnectionTimes({ expect }: Case, log: ClientLog): Mismatch | null {
  if (!expect?.reconnectionTimes) return null
  const reported = log.flatMap((entry) =>
    entry.client === 'report' && entry.what === 'reconnectionTime' ? [entry.value] : [],
  )
  if (areReported(expect.reconnectionTimes, reported)) return null
  return {
    rule: 'reconnectionTimes',
    expected: setTimes(expect.reconnectionTimes).map(lineOf).join('\n'),
    observed: reported.map((timeMs) => `timeMs: ${String(timeMs)}`).join('\n') || '(none)',
  }
}

/** Whether these values were reported, in order. */
export function areReported(
  expected: readonly TimesOfABlock[],
  reported: readonly unknown[],
): boolean {
  const changes = reported.filter((timeMs, index) => timeMs !== reported[index - 1])
  let at = 0
  for (const time of setTimes(expected)) {
    if (fits(time, changes[at])) at++
    // Set to what it is already, the time does not change.
    else if (!time.isReplaced && !fits(time, changes[at - 1])) return false
  }
  return at === changes.length
}

function setTimes(expected: readonly TimesOfABlock[]): SetTime[] {
  return expected.flatMap((block) => {
    const times = Array.isArray(block) ? block : [block]
    return times.map((time, index) => ({
      least: typeof time === 'number' ? time : time.atLeast,
      most: typeof time === 'number' ? time : Number.POSITIVE_INFINITY,
      isReplaced: index < times.length - 1,
    }))
  })
}

function fits({ least, most }: SetTime, timeMs: unknown): boolean {
  return typeof timeMs === 'number' && timeMs >= least && timeMs <= most
}

function lineOf({ least, most, isReplaced }: SetTime): string {
  const value = most === least ? `timeMs: ${least}` : `timeMs: at least ${least}`
  return isReplaced ? `${value} (replaced in its block)` : value
}
