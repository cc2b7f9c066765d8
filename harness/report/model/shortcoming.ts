import type { CaseInfo, TargetInfo } from '../../results.ts'
import { type Harm, harmOf, harms } from './harm.ts'
import { badVerdicts } from './mark.ts'
import type { Run } from './run.ts'

/** Something that an implementation gets wrong, in words, with the cells that show it. */
export interface Shortcoming {
  /** The reason of a known failure; undefined where nobody has looked yet. */
  reason: string | undefined
  /** The worst that its cases show. */
  harm: Harm
  cases: CaseInfo[]
  /** Where the first of the cases was seen to fail. */
  target: string
}

/**
 * What some targets of one implementation get wrong, what shows in most cases first. Failures that have the
 * same reason are one. Blocked cases are left out: what they build on is what is wrong.
 */
export function shortcomingsOf(run: Run, targets: readonly TargetInfo[]): Shortcoming[] {
  const found = new Map<string, Shortcoming>()
  for (const testCase of run.results.cases.filter(({ level }) => level !== 'observe')) {
    for (const { id } of targets) {
      const result = run.result(id, testCase.id)
      if (!result || result.verdict === 'blocked' || !badVerdicts.has(result.verdict)) continue
      // A failure that is not as its entry says is another one.
      const reason = (result.expected && result.knownFailure?.reason) || undefined
      const key = reason ?? testCase.id
      const harm = harmOf(testCase, result)
      const one = found.get(key) ?? { reason, harm, cases: [], target: id }
      found.set(key, one)
      if (rank(harm) < rank(one.harm)) one.harm = harm
      if (!one.cases.includes(testCase)) one.cases.push(testCase)
    }
  }
  return [...found.values()].toSorted(
    (one, other) => rank(one.harm) - rank(other.harm) || other.cases.length - one.cases.length,
  )
}

function rank(harm: Harm): number {
  return harms.indexOf(harm)
}
