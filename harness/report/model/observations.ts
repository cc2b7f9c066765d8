import type { CaseInfo } from '../../results.ts'
import { engineOf } from './engine.ts'
import type { Run } from './run.ts'

/** What was seen where the standard leaves it open: outcome → the targets it was seen on. */
export interface Observation {
  testCase: CaseInfo
  outcomes: { name: string; targets: string[]; engines: string[] }[]
  /** Targets that were asked and showed none of the named outcomes, or had a fault. */
  without: { target: string; why: string }[]
}

export function observationsOf(run: Run): Observation[] {
  return run.results.cases
    .filter((testCase) => testCase.level === 'observe')
    .map((testCase) => ({
      testCase,
      outcomes: outcomesOf(run, testCase),
      without: withoutOutcome(run, testCase),
    }))
}

function outcomesOf(run: Run, testCase: CaseInfo): Observation['outcomes'] {
  const named = (testCase.outcomes ?? []).map((outcome) => outcome.name)
  return named.flatMap((name) => {
    const seen = run.ran.filter((target) => {
      const result = run.result(target.id, testCase.id)
      return result?.verdict === 'observed' && result.outcome === name
    })
    if (seen.length === 0) return []
    return [
      {
        name,
        targets: seen.map((target) => target.id),
        engines: seen.flatMap((target) => engineOf(target) ?? []),
      },
    ]
  })
}

function withoutOutcome(run: Run, testCase: CaseInfo): Observation['without'] {
  const named = new Set((testCase.outcomes ?? []).map((outcome) => outcome.name))
  return run.ran.flatMap((target) => {
    const result = run.result(target.id, testCase.id)
    if (!result || result.verdict === 'n/a') return []
    if (result.verdict === 'observed' && named.has(result.outcome ?? '')) return []
    const why = result.reason ?? result.detail?.problem ?? result.verdict
    return [{ target: target.id, why }]
  })
}
