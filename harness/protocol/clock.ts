/** The time of a log entry: milliseconds since the epoch by this program's clock, with fractions, never running backwards. */
export function now(): number {
  return performance.timeOrigin + performance.now()
}

/** The length of a turn, in milliseconds. */
const turnMs = 100

/**
 * Waits for milliseconds of this program's own running time: time in which it stood still, because the
 * machine was busy or a long task ran, counts as one short turn. So nothing that already lies in wait to be handled
 * is declared missing.
 *
 * @param over called once the time is up
 * @returns stops waiting
 */
export function runningTime(limitMs: number, over: () => void): () => void {
  let leftMs = limitMs
  const timer = setInterval(() => {
    leftMs -= turnMs
    if (leftMs > 0) return
    clearInterval(timer)
    over()
  }, turnMs)
  return () => clearInterval(timer)
}
