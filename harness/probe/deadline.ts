import type { Assignment } from '../protocol/assignment.ts'
import { now, runningTime } from '../protocol/clock.ts'
import type { HarnessLink } from './harness-link.ts'

/** A run stands still if nothing of its script has happened for this part of its deadline. */
const standstill = 0.5

/**
 * Calls back when a run that begins now is to be given up: at its deadline, or later if its script still goes on here or
 * at the server.
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
  const started = now()
  const standstillMs = deadlineMs * standstill
  /** How much longer the run may take, in ms, by what has happened of its script; 0: it is to end. */
  const remainingMs = async (): Promise<number> => {
    const hereMs = now() - progressed()
    const atServer = await link.progress(run).catch(() => null)
    const { sinceMs, sendingMs } = atServer ?? { sinceMs: hereMs, sendingMs: 0 }
    const takenMs = now() - started - sendingMs
    if (takenMs < deadlineMs) return deadlineMs - takenMs
    return takenMs < latestMs ? Math.max(0, standstillMs - Math.min(hereMs, sinceMs)) : 0
  }
  let isStopped = false
  let stopWaiting: () => void
  const waitFor = (ms: number): void => {
    stopWaiting = runningTime(ms, () => void atItsEnd())
  }
  const atItsEnd = async (): Promise<void> => {
    const leftMs = await remainingMs()
    if (isStopped) return
    if (leftMs === 0) over()
    else waitFor(leftMs)
  }
  waitFor(deadlineMs)
  return () => {
    isStopped = true
    stopWaiting()
  }
}
