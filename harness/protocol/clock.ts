/** The time of a log entry: milliseconds since the epoch by this program's clock, with fractions, never running backwards. */
export function now(): number {
  return performance.timeOrigin + performance.now()
}

/** The length of a turn, in milliseconds, at most. */
const longestTurnMs = 100
/** A wait has so many turns, at least. */
const fewestTurns = 5

/**
 * Waits for milliseconds of this program's own running time: time in which it stood still, because the
 * machine was busy or a long task ran, counts as one short turn. So nothing that already lies in wait to be handled
 * is declared missing.
 *
 * @param over called once the time is up
 * @returns stops waiting
 */
export function runningTime(limitMs: number, over: () => void): () => void {
  let turns = Math.max(fewestTurns, Math.ceil(limitMs / longestTurnMs))
  const timer = setInterval(() => {
    if (--turns > 0) return
    clearInterval(timer)
    over()
  }, limitMs / turns)
  return () => clearInterval(timer)
}
