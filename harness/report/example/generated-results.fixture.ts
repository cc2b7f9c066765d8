import type { CaseInfo, Result, Results } from '../../results.ts'
import { exampleCases } from './example-cases.fixture.ts'
import { exampleDetail, exampleTarget, resultsOf } from './example-results.fixture.ts'

const firstVerdicts = ['fail', 'fail', 'fail', 'timeout', 'crash', 'blocked'] as const
const engines = ['chromium', 'firefox', 'webkit']
// Most packages run on two or three.
const hosts = ['node', 'deno', 'bun']

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
  const targets = Array.from({ length: targetCount }, (_, index) =>
    exampleTarget(
      engines[index]
        ? `native@${engines[index]}`
        : `package-${Math.floor(index / hosts.length)}@${hosts[index % hosts.length]}`,
    ),
  )
  return resultsOf(cases, targets, (testCase, target) => {
    const roll = (cases.indexOf(testCase) * 37 + targets.indexOf(target) * 61) % 101
    const verdict = firstVerdicts[roll] ?? (roll < 16 ? 'n/a' : 'pass')
    const result: Result = { verdict, expected: true, durationMs: 9.5, waitedMs: 0, runs: 1 }
    if (verdict === 'pass') return result
    if (verdict === 'n/a') return { ...result, reason: 'Its API does not offer this.' }
    if (verdict === 'blocked') return { ...result, expected: false, reason: 'Builds on another.' }
    const detail = exampleDetail(testCase, target)
    if (roll === 0) return { ...result, expected: false, detail }
    return { ...result, knownFailure: { reason: 'Invented.' }, detail }
  })
}
