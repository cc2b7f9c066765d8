import type { CaseInfo, Result } from '../../results.ts'
import { engineOf } from './engine.ts'
import { outcomeNames, type Run } from './run.ts'

/** What was seen where the standard leaves it open: outcome → the targets it was seen on. */
export interface Observation {
  testCase: CaseInfo
  outcomes: { name: string; targets: string[]; engines: string[] }[]
  /** Targets that were asked and showed none of the named outcomes, or had a fault. */
  without: { target: string; why: string }[]
}

export function observationsOf(run: Run): Observation[] {
  return run.casesAt('observe').map((testCase) => {
    const seen = run.ran.flatMap((target) => {
      const result = run.result(target.id, testCase.id)
      return result && result.verdict !== 'n/a' ? [{ target, result }] : []
    })
    const named = outcomeNames(testCase)
    const shows = ({ verdict, outcome }: Result, name: string) =>
      verdict === 'observed' && outcome === name
    return {
      testCase,
      outcomes: named.flatMap((name) => {
        const targets = seen.flatMap(({ target, result }) => (shows(result, name) ? target : []))
        const engines = targets.flatMap((target) => engineOf(target) ?? [])
        return targets.length === 0 ? [] : [{ name, targets: targets.map(({ id }) => id), engines }]
      }),
      without: seen
        .filter(({ result }) => !named.some((name) => shows(result, name)))
        .map(({ target, result }) => ({
          target: target.id,
          why: result.reason ?? result.detail?.problem ?? result.verdict,
        })),
    }
  })
}
