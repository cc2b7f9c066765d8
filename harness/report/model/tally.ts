import type { Level } from '../../case.ts'
import type { Result, VerdictName } from '../../results.ts'
import { badVerdicts, type Standing, standingOf } from './mark.ts'

/** The levels that have a score of their own. */
export const scoredLevels = ['must', 'interop', 'should'] as const satisfies readonly Level[]

/** Verdicts of one target, counted. n/a and what was not measured never enter a score. */
export type Tally = ReturnType<typeof tally>

/** Counts the results of some cases; undefined stands for a case that did not run. */
export function tally(all: readonly (Result | undefined)[]) {
  const run = all.filter((result) => result !== undefined)
  const results = run.filter(({ unscored }) => !unscored)
  const verdicts = (name: VerdictName) => results.filter(({ verdict }) => verdict === name).length
  const standing = (name: Standing) =>
    results.filter((result) => standingOf(result) === name).length
  return {
    passed: verdicts('pass'),
    failed: results.filter(({ verdict }) => badVerdicts.has(verdict)).length,
    notApplicable: verdicts('n/a'),
    observed: verdicts('observed'),
    /** The harness failed, or the case did not run. */
    unmeasured: all.length - run.length + verdicts('harness-error'),
    known: standing('known'),
    /** Bad and yet not red, without being listed: level should, or blocked by a known failure. */
    tolerated: standing('tolerated'),
    /** A known failure of another case keeps them from being seen. */
    hidden: results.filter(({ blockedBy }) => blockedBy?.isKnown).length,
    unexpected: standing('unexpected'),
    /** Run beside the set that the run is scored by; in none of the counts above. */
    unscored: run.length - results.length,
  }
}

/** How many cases the score rests on. */
export function measured(counts: Tally): number {
  return counts.passed + counts.failed
}

/** Share of the measured cases that pass, in percent rounded down: 100 means every one. */
export function percent(counts: Tally): number | null {
  const of = measured(counts)
  return of === 0 ? null : Math.floor((100 * counts.passed) / of)
}

/** `412/415`, or a dash where nothing was measured. */
export function scoreText(counts: Tally): string {
  return measured(counts) === 0 ? '–' : `${counts.passed}/${measured(counts)}`
}
