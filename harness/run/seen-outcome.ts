import { isDeepStrictEqual } from 'node:util'
import type { Outcome } from '../case.ts'
import { judge } from '../judge/judge.ts'
import type { RunRecord } from '../protocol/run-record.ts'
import type { OpenTarget } from './open-target.ts'
import { shownExpectation } from './shown-expectation.ts'

/**
 * The name of the first outcome that a run shows; undefined if it shows none. What the API cannot show is not asked for.
 * Outcomes that differ in nothing else cannot be told apart, so all of them are named.
 */
export function seenOutcome(
  outcomes: readonly Outcome[],
  { profile, lacks }: Pick<OpenTarget, 'profile' | 'lacks'>,
  record: RunRecord,
): string | undefined {
  const shown = outcomes.map(({ name, expect }) => ({
    name,
    expect: shownExpectation(expect, profile, lacks),
  }))
  const seen = shown.find(({ expect }) => judge(expect, record).length === 0)
  return (
    seen &&
    shown
      .filter(({ expect }) => isDeepStrictEqual(expect, seen.expect))
      .map(({ name }) => name)
      .join(', or ')
  )
}
