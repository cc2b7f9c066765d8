import { standingOf } from './mark.ts'
import type { Run } from './run.ts'

/** What a run says at its head: how many verdicts there are, and how many of them turn the gate red. */
export function gateCount(run: Run) {
  const results = run.ran.flatMap(({ id }) =>
    run.results.cases.flatMap((testCase) => run.result(id, testCase.id) ?? []),
  )
  return {
    verdicts: results.filter(({ unscored }) => !unscored).length,
    unscored: results.filter((result) => standingOf(result) === 'unscored').length,
    unexpected: results.filter((result) => standingOf(result) === 'unexpected').length,
    hidden: results.filter(({ blockedBy }) => blockedBy?.isKnown).length,
    isWhole: run.results.environment.unfinished === undefined,
  }
}

/** The head in words; it speaks of the verdicts there are, not of cases that nobody ran. */
export function gateText({
  verdicts,
  unexpected,
  unscored,
  hidden,
  isWhole,
}: ReturnType<typeof gateCount>): string {
  if (verdicts + unscored === 0) return 'nothing was measured'
  const unseen = hidden === 0 ? '' : `; ${hidden} not seen, because of known failures`
  const beside = unscored === 0 ? '' : `; ${unscored} not scored`
  const stopped = isWhole ? '' : '; the run was stopped before its end'
  if (unexpected === 0)
    return `${counted(verdicts, 'verdict')}, all as expected${unseen}${beside}${stopped}`
  return `${unexpected} unexpected of ${counted(verdicts, 'verdict')}${unseen}${beside}${stopped}`
}

/** `1 case`, `2 cases`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
