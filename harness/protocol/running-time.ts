/** The length of a turn, in milliseconds. */
const turnMs = 100

/**
 * Waits for so many milliseconds of this program's own running time: time in which it stood still, because the
 * machine was busy or a long task ran, counts as one short turn. So nothing that already lies in wait to be handled
 * is declared missing.
 *
 * @param over called once the time is up
 * @returns stops waiting
 */
export function runningTime(ms: number, over: () => void): () => void {
  let left = ms
  const timer = setInterval(() => {
    left -= turnMs
    if (left > 0) return
    clearInterval(timer)
    over()
  }, turnMs)
  return () => clearInterval(timer)
}
