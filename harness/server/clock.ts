/** The time of a log entry: milliseconds since the epoch, with fractions, never running backwards. */
export function now(): number {
  return performance.timeOrigin + performance.now()
}
