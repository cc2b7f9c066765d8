import type { Assignment } from '../protocol/assignment.ts'
import { runningTime } from '../protocol/clock.ts'
import type { HarnessLink } from './harness-link.ts'

/** How long nothing must have happened, in ms. Cases wait as long to see that nothing comes any more. */
const lastingMs = 3500
/** How often it is looked at in that time. */
const looks = 5

/**
 * Calls back once nothing has happened for some time in a run whose script waits for what cannot come: nothing here, and
 * nothing at the server, where no connection is open.
 *
 * @param inVain the same text as long as the script waits so and nothing happens; undefined if it does not
 * @returns stops looking
 */
export function onDeadEnd(
  { run }: Assignment,
  link: HarnessLink,
  inVain: () => string | undefined,
  over: () => void,
): () => void {
  let isStopped = false
  let stopWaiting: () => void
  let before: string | undefined
  let times = 0
  const wait = (): void => {
    stopWaiting = runningTime(lastingMs / looks, look)
  }
  const look = (): void => {
    const seen = inVain()
    times = seen !== undefined && seen === before ? times + 1 : 0
    before = seen
    if (times < looks) wait()
    else void askServer(seen)
  }
  const askServer = async (seen: string | undefined): Promise<void> => {
    const atServer = await link.progress(run).catch(() => null)
    if (isStopped) return
    if (atServer && atServer.quietMs >= lastingMs && inVain() === seen) over()
    else wait()
  }
  wait()
  return () => {
    isStopped = true
    stopWaiting()
  }
}
