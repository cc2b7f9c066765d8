/**
 * The main job as a whole: how long it takes, how busy it keeps the processors, and what a verdict costs. Processor
 * time and memory are those of the machine, so measure on one that does nothing else.
 */
import { cpus, availableParallelism } from 'node:os'
import { HarnessError } from '../../errors.ts'
import { outcomeOf } from '../../hosts/child-process.ts'
import { aligned } from './aligned.ts'

export interface MatrixMeasurement {
  verdicts: number
  elapsedMs: number
  /** Of all processors. */
  busyMs: number
  /** At the peak, beside what was in use before. */
  memoryBytes: number
}

/** @param options further words for `npx playwright test` */
export async function measureMatrix(
  repetitions: number,
  options: readonly string[],
): Promise<MatrixMeasurement> {
  const words = ['playwright', 'test', '--reporter=dot', `--repeat-each=${repetitions}`, ...options]
  const available = process.availableMemory()
  let least = available
  const watch = setInterval(() => (least = Math.min(least, process.availableMemory())), 500)
  const busyBefore = busyMs()
  const started = performance.now()
  const { stdout, failure } = await outcomeOf('npx', words, { env: process.env })
  clearInterval(watch)
  const verdicts = verdictsIn(stdout)
  if (verdicts === 0) throw new HarnessError(`Nothing was run: ${failure ?? stdout}`)
  return {
    verdicts,
    elapsedMs: performance.now() - started,
    busyMs: busyMs() - busyBefore,
    memoryBytes: available - least,
  }
}

/** The sum of the counts at the end of what Playwright prints: `12 passed (3.4s)`. */
export function verdictsIn(printed: string): number {
  const counts = printed.matchAll(/^ +(\d+) (?:passed|failed|skipped|flaky)\b/gm)
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0)
}

function busyMs(): number {
  return cpus()
    .map(({ times }) => times.user + times.nice + times.sys + times.irq)
    .reduce((sum, ms) => sum + ms, 0)
}

/** Measurements by repetitions, as a table: what grows faster than the targets is seen in the last column. */
export function matrixTable(measurements: ReadonlyMap<number, MatrixMeasurement>): string {
  const [first] = measurements.values()
  const rows = [...measurements].map(([repetitions, each]) => [
    `× ${repetitions}`,
    String(each.verdicts),
    (each.elapsedMs / 1000).toFixed(1),
    ((1000 * each.verdicts) / each.elapsedMs).toFixed(1),
    `${Math.round((100 * each.busyMs) / each.elapsedMs / availableParallelism())} %`,
    (each.busyMs / each.verdicts).toFixed(1),
    (each.memoryBytes / 1024 ** 3).toFixed(2),
    first ? `× ${(each.elapsedMs / first.elapsedMs).toFixed(2)}` : '–',
  ])
  return aligned([
    ['matrix', 'verdicts', 's', 'per second', 'busy', 'processor ms each', 'GiB', 'to the first'],
    ...rows,
  ])
}
