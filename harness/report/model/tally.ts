import type { Result } from '../../results.ts'
import { badVerdicts, standingOf } from './mark.ts'

/** Verdicts of one target, counted. n/a and what was not measured never enter a score. */
export interface Tally {
  passed: number
  failed: number
  notApplicable: number
  observed: number
  /** The harness failed, or the case did not run. */
  unmeasured: number
  known: number
  /** Bad and yet not red, without being listed: level should, or blocked by a known failure. */
  tolerated: number
  unexpected: number
}

/** Counts the results of some cases; undefined stands for a case that did not run. */
export function tally(results: Iterable<Result | undefined>): Tally {
  const counts: Tally = {
    passed: 0,
    failed: 0,
    notApplicable: 0,
    observed: 0,
    unmeasured: 0,
    known: 0,
    tolerated: 0,
    unexpected: 0,
  }
  for (const result of results) {
    if (!result) {
      counts.unmeasured++
      continue
    }
    if (result.verdict === 'pass') counts.passed++
    else if (badVerdicts.has(result.verdict)) counts.failed++
    else if (result.verdict === 'n/a') counts.notApplicable++
    else if (result.verdict === 'observed') counts.observed++
    else counts.unmeasured++
    const standing = standingOf(result)
    if (standing === 'known') counts.known++
    if (standing === 'tolerated') counts.tolerated++
    if (standing === 'unexpected') counts.unexpected++
  }
  return counts
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
