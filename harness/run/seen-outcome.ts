import { isDeepStrictEqual } from 'node:util'
import type { Expectation, Outcome } from '../case.ts'
import { judge } from '../judge/judge.ts'
import type { RunRecord } from '../protocol/run-record.ts'
import type { OpenTarget } from './open-target.ts'
import { shownExpectation } from './shown-expectation.ts'

/**
 * The name of the first outcome that a run shows; undefined if it shows none. What the API cannot show is not asked for.
 * If that leaves something out of the first, it is not told apart from the others that the run shows: all are named.
 */
export function seenOutcome(
  outcomes: readonly Outcome[],
  { profile, lacks }: Pick<OpenTarget, 'profile' | 'lacks'>,
  record: RunRecord,
): string | undefined {
  const shown = (expect: Expectation): Expectation => shownExpectation(expect, profile, lacks)
  const seen = outcomes.filter(({ expect }) => judge(shown(expect), record).length === 0)
  const [first] = seen
  return first === undefined || isDeepStrictEqual(shown(first.expect), first.expect)
    ? first?.name
    : seen.map(({ name }) => name).join(', or ')
}
