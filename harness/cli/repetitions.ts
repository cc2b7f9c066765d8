import type { Result, Results } from '../results.ts'
import { sightingsOf } from './told-run.ts'

/** Several runs of the same in one. */
export interface Repeated {
  /** The first run, with a red verdict of a later one in place of a green one. */
  results: Results
  /** The verdicts that differ between the runs, a line each. */
  unsteady: string[]
}

/** Puts repetitions together, and names what is not always the same. */
export function repeated(runs: readonly Results[]): Repeated {
  const [first, ...others] = runs
  if (!first) throw new Error('There is no run.')
  const results: Record<string, Record<string, Result>> = structuredClone(first.results)
  const unsteady: string[] = []
  for (const { target, testCase, result } of sightingsOf(first)) {
    const again = others.flatMap((run) => run.results[target.id]?.[testCase.id] ?? [])
    const all = [result, ...again]
    if (new Set(all.map(wordOf)).size === 1) continue
    unsteady.push(`${testCase.id} on ${target.id}: ${all.map(wordOf).join(', ')}`)
    const red = all.find(({ expected }) => !expected)
    if (red) (results[target.id] ??= {})[testCase.id] = red
  }
  return { results: { ...first, results }, unsteady }
}

function wordOf({ verdict, outcome, detail }: Result): string {
  const lists = detail?.mismatches.map(({ rule }) => rule) ?? []
  if (outcome !== undefined) return outcome
  return lists.length > 0 ? `${verdict} (${lists.join(', ')})` : verdict
}
