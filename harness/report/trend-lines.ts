import type { Results, TargetInfo } from '../results.ts'
import { reached, reachedText } from './model/levels.ts'
import { badVerdicts } from './model/mark.ts'
import { openRun, type Run } from './model/run.ts'
import { refusalOf } from './summary-lines.ts'

const heads = ['version', 'passed', 'failed', 'n/a', 'better', 'worse', 'level']

/**
 * Releases of one implementation as a table, a line each: what passes, and how many cases pass that did not pass in the
 * release before, and the other way round.
 *
 * @param targetIds in the order of the releases
 */
export function trendLines(results: Results, targetIds: readonly string[]): string[] {
  const run = openRun(results)
  let before: TargetInfo | undefined
  const rows = targetIds.flatMap((id) => {
    const target = results.targets.find((each) => each.id === id)
    if (!target) return []
    const version = target.implementation.version ?? ''
    const refused = refusalOf(Object.values(results.results[id] ?? {}))
    if (refused !== undefined) return [[version, refused]]
    const { passed, failed, notApplicable } = run.tally(id, results.cases)
    const changes = before ? changesBetween(run, before.id, id) : ['', '']
    before = target
    const level = reachedText(reached(run, target)) ?? '–'
    return [[version, ...[passed, failed, notApplicable].map(String), ...changes, level]]
  })
  const tabular = [heads, ...rows.filter(({ length }) => length === heads.length)]
  const widths = heads.map((_, column) =>
    Math.max(...tabular.map((row) => row[column]?.length ?? 0)),
  )
  const isLast = (column: number, { length }: string[]): boolean => column === length - 1
  return [heads, ...rows].map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        if (isLast(column, row)) return cell
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  '),
  )
}

/** How many cases got better, and how many worse, in those that both have measured. */
function changesBetween(run: Run, before: string, after: string): [string, string] {
  const pairs = run.results.cases.map(({ id }) => [run.result(before, id), run.result(after, id)])
  const count = (from: 'pass' | 'bad', to: 'pass' | 'bad'): number =>
    pairs.filter(([old, now]) => is(old?.verdict, from) && is(now?.verdict, to)).length
  return [`+${count('bad', 'pass')}`, `-${count('pass', 'bad')}`]
}

function is(verdict: Parameters<typeof badVerdicts.has>[0] | undefined, what: 'pass' | 'bad') {
  if (verdict === undefined) return false
  return what === 'pass' ? verdict === 'pass' : badVerdicts.has(verdict)
}
