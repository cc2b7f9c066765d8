import type { CaseInfo, TargetInfo } from '../../results.ts'
import { native } from './engine.ts'
import { badVerdicts } from './mark.ts'
import type { Run } from './run.ts'

/** The project's own client, which adds to what the host offers as little as a client can. */
const baseline = 'reference'

/**
 * The target of the reference on the same host, if it fails a case in the same way: what the two have in common is the
 * host, so that the fault may be the host's and not the implementation's.
 */
export function baselineThatFailsAlike(
  run: Run,
  target: TargetInfo,
  testCase: CaseInfo,
): TargetInfo | undefined {
  const own = [native, baseline].includes(target.implementation.name)
  const reference = run.ran.find(
    ({ implementation, host }) =>
      implementation.name === baseline && host.name === target.host.name,
  )
  if (own || !reference) return undefined
  const failure = failureOf(run, target, testCase)
  const isAlike = failure !== undefined && failure === failureOf(run, reference, testCase)
  return isAlike ? reference : undefined
}

/** Its verdict and what differed. Undefined if there is nothing wrong, or only with what the case builds on. */
function failureOf(run: Run, target: TargetInfo, testCase: CaseInfo): string | undefined {
  const result = run.result(target.id, testCase.id)
  if (!result || result.verdict === 'blocked' || !badVerdicts.has(result.verdict)) return undefined
  const differing = result.detail?.mismatches.map(({ rule }) => rule) ?? []
  return [result.verdict, ...differing].join(' ')
}
