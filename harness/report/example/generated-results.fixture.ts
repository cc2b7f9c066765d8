import type { CaseInfo, Result, Results, TargetInfo } from '../../results.ts'
import { exampleCases } from './example-cases.fixture.ts'
import { exampleDetail, exampleTarget, resultsOf } from './example-results.fixture.ts'

const verdictOfHundred: Result['verdict'][] = [
  'fail',
  'fail',
  'fail',
  'timeout',
  'crash',
  'blocked',
]

/** Results as large as the suite is meant to become, invented by a fixed rule. */
export function generatedResults(caseCount: number, targetCount: number): Results {
  const cases = Array.from({ length: caseCount }, (_, index): CaseInfo => {
    const like = exampleCases[index % exampleCases.length]
    if (!like) throw new Error('There is no example case.')
    // About fifty topics, as the corpus has.
    const [chapter, topic, name] = like.id.split('/')
    const id = `${chapter}/${topic}-${index % 4}/${name}-${index}`
    return { ...like, dependsOn: [], id }
  })
  const targets = Array.from({ length: targetCount }, (_, index): TargetInfo => {
    const native = ['chromium', 'firefox', 'webkit'][index]
    return exampleTarget(native ? `native@${native}` : `package-${index}@node`)
  })
  const places = new Map(targets.map((target, index) => [target.id, index]))
  const caseIndex = new Map(cases.map((testCase, index) => [testCase.id, index]))
  return resultsOf(cases, targets, (testCase, target) => {
    const roll = ((caseIndex.get(testCase.id) ?? 0) * 37 + (places.get(target.id) ?? 0) * 61) % 101
    const verdict = verdictOfHundred[roll] ?? (roll < 16 ? 'n/a' : 'pass')
    const result: Result = { verdict, expected: true, durationMs: 9.5, waitedMs: 0, runs: 1 }
    if (verdict === 'n/a') result.reason = 'Its API does not offer this.'
    if (verdict === 'pass' || verdict === 'n/a') return result
    if (verdict === 'blocked') return { ...result, expected: false, reason: 'Builds on another.' }
    const known = { knownFailure: { reason: 'Invented.' } }
    return {
      ...result,
      expected: roll > 0,
      ...(roll > 0 ? known : {}),
      detail: exampleDetail(testCase, target),
    }
  })
}
