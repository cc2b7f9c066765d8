import { aligned } from './aligned.ts'
import type { Measurement } from './measure.ts'

/** The target that the others are compared with. */
const yardstick = 'native@chromium'

const columns = ['target', 'verdicts', 'per second', 'ms each', 'of it waiting', `to ${yardstick}`]

/** Measurements as a table: a line a target, numbers to the right. */
export function tableOf(measurements: readonly Measurement[]): string {
  const native = measurements.find(({ target }) => target === yardstick)
  return aligned([columns, ...measurements.map((measurement) => rowOf(measurement, native))])
}

function rowOf(measurement: Measurement, native: Measurement | undefined): string[] {
  const { target, verdicts, durationMs, waitedMs } = measurement
  if (verdicts === 0) return [target, '0', '–', '–', '–', '–']
  const rate = rateOf(measurement)
  const waiting = Math.round((100 * waitedMs) / durationMs)
  return [
    target,
    String(verdicts),
    rate.toFixed(1),
    (durationMs / verdicts).toFixed(1),
    `${(waitedMs / verdicts).toFixed(1)} (${waiting} %)`,
    native && native.verdicts > 0 ? `× ${(rate / rateOf(native)).toFixed(2)}` : '–',
  ]
}

function rateOf({ verdicts, elapsedMs }: Measurement): number {
  return (1000 * verdicts) / elapsedMs
}
