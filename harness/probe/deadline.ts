import type { Assignment } from '../protocol/assignment.ts'
import { now, runningTime } from '../protocol/clock.ts'
import type { HarnessLink } from './harness-link.ts'

/** A run stands still if nothing of its script has happened for this part of its deadline. */
const standstill = 0.5
/** The time until a deadline is counted in spans of this length, in ms, at most. */
const longestSpanMs = 1000
/** And there are so many of them, at least. */
const fewestSpans = 5

/**
 * Calls back when a run that begins now is to be given up: at its deadline, or later if its script still goes on here or
 * at the server.
 *
 * Time counts in spans. At the end of each the server is asked how far it is, by the way that the requests of an
 * implementation take, and the next span begins with the answer. So a span counts no more than its length, however long
 * the machine kept the server, or the process in which a browser does its requests, waiting meanwhile.
 *
 * @param progressed when the last step was taken. Events are no progress: a client may fire them for ever
 * @returns stops waiting
 */
export function onDeadline(
  { run, deadlineMs, latestMs }: Assignment,
  link: HarnessLink,
  progressed: () => number,
  over: () => void,
): () => void {
  const spanMs = Math.min(longestSpanMs, deadlineMs / fewestSpans)
  let countedMs = 0
  /** How much of that nothing of the script has happened. */
  let stillMs = 0
  let lookedAt = now()
  let isStopped = false
  let stopWaiting: () => void
  const wait = (): void => {
    stopWaiting = runningTime(spanMs, () => void look())
  }
  const look = async (): Promise<void> => {
    const asked = now()
    const atServer = await link.progress(run).catch(() => null)
    if (isStopped) return
    const { sinceMs, sendingMs } = atServer ?? { sinceMs: Infinity, sendingMs: 0 }
    countedMs += spanMs
    stillMs = Math.max(progressed(), asked - sinceMs) >= lookedAt ? 0 : stillMs + spanMs
    lookedAt = asked
    const takenMs = countedMs - sendingMs
    const goesOn = takenMs < latestMs && stillMs < deadlineMs * standstill
    if (takenMs < deadlineMs || goesOn) wait()
    else over()
  }
  wait()
  return () => {
    isStopped = true
    stopWaiting()
  }
}
