import { notItsOwn, notOffered, type TargetInfo } from '../../results.ts'
import type { Run } from './run.ts'

/** Something that an API by design does not offer, in the words of its adapter. */
export interface Lacked {
  reason: string
  /** How many cases do not apply for it. */
  cases: number
}

/** What some targets of one implementation do not offer, what most cases ask for first. */
export function lackedBy(run: Run, targets: readonly TargetInfo[]): Lacked[] {
  const found = new Map<string, Set<string>>()
  for (const { id } of targets)
    for (const testCase of run.results.cases) {
      const { verdict, reason } = run.result(id, testCase.id) ?? {}
      if (verdict !== 'n/a' || !reason?.startsWith(notOffered)) continue
      const words = reason.slice(notOffered.length)
      if (words === `${notItsOwn}.`) continue
      found.set(words, (found.get(words) ?? new Set()).add(testCase.id))
    }
  return [...found]
    .map(([reason, cases]) => ({ reason, cases: cases.size }))
    .toSorted((one, other) => other.cases - one.cases)
}
