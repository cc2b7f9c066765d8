import type { Results } from '../../results.ts'
import { versionOf } from './comparison.ts'
import { openRun } from './run.ts'
import type { Tally } from './tally.ts'

/** One run of a target, in the history of that target. */
export interface HistoryPoint {
  startedAt: string
  version: string
  /** Of the cases that gate: levels must and interop. */
  counts: Tally
}

/** The runs of one target, oldest first. */
export interface TargetHistory {
  target: string
  points: HistoryPoint[]
}

/** The history of every target that ran, from any number of results in any order. */
export function historyOf(runs: readonly Results[]): TargetHistory[] {
  const histories = new Map<string, HistoryPoint[]>()
  const inOrder = runs.toSorted((first, second) =>
    first.environment.startedAt.localeCompare(second.environment.startedAt),
  )
  for (const results of inOrder) {
    const run = openRun(results)
    const gating = run.casesAt('must', 'interop')
    for (const target of run.ran) {
      const points = histories.get(target.id) ?? []
      histories.set(target.id, points)
      points.push({
        startedAt: results.environment.startedAt,
        version: versionOf(target),
        counts: run.tally(target.id, gating),
      })
    }
  }
  return [...histories].map(([target, points]) => ({ target, points }))
}
