import { standingOf } from './mark.ts'
import type { Run } from './run.ts'

/** What a run says at its head: how many verdicts there are, and how many of them turn the gate red. */
export function gateCount(run: Run) {
  const results = run.ran.flatMap(({ id }) =>
    run.results.cases.flatMap((testCase) => run.result(id, testCase.id) ?? []),
  )
  return {
    verdicts: results.length,
    unexpected: results.filter((result) => standingOf(result) === 'unexpected').length,
    hidden: results.filter(({ blockedBy }) => blockedBy?.isKnown).length,
    isWhole: run.results.environment.unfinished === undefined,
  }
}

/** The head in words; it speaks of the verdicts there are, not of cases that nobody ran. */
export function gateText({
  verdicts,
  unexpected,
  hidden,
  isWhole,
}: ReturnType<typeof gateCount>): string {
  if (verdicts === 0) return 'nothing was measured'
  const unseen = hidden === 0 ? '' : `; ${hidden} not seen, because of known failures`
  const stopped = isWhole ? '' : '; the run was stopped before its end'
  if (unexpected === 0) return `${counted(verdicts, 'verdict')}, all as expected${unseen}${stopped}`
  return `${unexpected} unexpected of ${counted(verdicts, 'verdict')}${unseen}${stopped}`
}

/** `1 case`, `2 cases`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
