import type { CorpusCase } from '../../corpus/corpus.ts'
import type { Result } from '../../results.ts'
import { createEvaluator } from '../../run/evaluator.ts'
import { openTarget } from '../../run/open-target.ts'
import type { Target } from '../../run/target.ts'

/** What one target took for its cases, in one run. */
export interface Measurement {
  target: string
  /** Verdicts that something was run for: n/a and blocked cost nothing and are left out. */
  verdicts: number
  /** From the first case begun to the last result; cases are in flight beside each other. */
  elapsedMs: number
  /** Sum over the verdicts of what each took. */
  durationMs: number
  /** How much of `durationMs` the cases themselves demand to be waited. */
  waitedMs: number
}

/** Runs every case once on a target, as a run does. Starting the host and its probes is not measured. */
export async function measure(target: Target, cases: readonly CorpusCase[]): Promise<Measurement> {
  const opened = await openTarget(target)
  try {
    const evaluator = createEvaluator(opened, cases, new Map(), () => '')
    await opened.startProbes()
    const started = performance.now()
    for (const testCase of cases) evaluator.begin(testCase)
    const results = await Promise.all(cases.map((testCase) => evaluator.result(testCase)))
    return measurementOf(target.id, results, performance.now() - started)
  } finally {
    await opened.close()
  }
}

export function measurementOf(
  target: string,
  results: readonly Pick<Result, 'runs' | 'durationMs' | 'waitedMs'>[],
  elapsedMs: number,
): Measurement {
  const run = results.filter(({ runs }) => runs > 0)
  return {
    target,
    verdicts: run.length,
    elapsedMs,
    durationMs: run.reduce((sum, result) => sum + result.durationMs, 0),
    // A client may leave before a pause is over: no more was waited than the verdict took.
    waitedMs: run.reduce(
      (sum, { waitedMs, durationMs }) => sum + Math.min(waitedMs, durationMs),
      0,
    ),
  }
}
