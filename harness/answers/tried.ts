import type { Case } from '../case.ts'
import { loadCorpus } from '../corpus/corpus.ts'
import type { Result } from '../results.ts'
import { errorAtTheEndId } from '../run/error-at-the-end.ts'
import { createEvaluator } from '../run/evaluator.ts'
import { openTarget } from '../run/open-target.ts'
import type { Target } from '../run/target.ts'

/** A target behind the server that cases are tried on, one after the other or side by side. */
export interface Tried {
  readonly id: string
  /** What its API and host lack. */
  readonly lacks: Readonly<Record<string, string>>
  run(testCase: Case): Promise<Result>
  close(): Promise<void>
}

/**
 * Opens a target. A case that it is given is judged as one of the corpus is: what its API lacks is left out.
 *
 * @throws HarnessError if the host cannot be opened or the adapter cannot be used
 */
export async function openTried(target: Target): Promise<Tried> {
  const opened = await openTarget(target)
  // A client that fires no error at the end of a stream is waited for otherwise; this case says so.
  const basics = (await loadCorpus()).filter(({ id }) => id === errorAtTheEndId)
  // One for all: what that case comes to is found out once. It keeps nothing of a case that nobody holds any more.
  const evaluator = createEvaluator(opened, basics, new Map(), (id) => id)
  return {
    id: target.id,
    lacks: opened.lacks,
    run: (testCase) => evaluator.result({ ...testCase, file: '' }),
    close: () => opened.close(),
  }
}
