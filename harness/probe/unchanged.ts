import { runningTime } from '../protocol/clock.ts'

/** How often it is looked at while it lasts. */
const looks = 5

/**
 * Calls back once a state has lasted, in time that this program runs.
 *
 * @param state compared with `===`; undefined if it does not count
 * @param lastingMs how long it must last, in milliseconds
 * @returns stops looking
 */
export function onceUnchanged(
  state: () => string | undefined,
  lastingMs: number,
  over: () => void,
): () => void {
  let stop: () => void
  let before: string | undefined
  let times = 0
  const look = (): void => {
    const seen = state()
    times = seen !== undefined && seen === before ? times + 1 : 0
    before = seen
    if (times === looks) over()
    else stop = runningTime(lastingMs / looks, look)
  }
  stop = runningTime(lastingMs / looks, look)
  return () => stop()
}
