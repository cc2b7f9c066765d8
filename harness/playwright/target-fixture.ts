import { type CorpusCase, loadCorpus } from '../corpus/corpus.ts'
import { readKnownFailures } from '../gate/known-failures.ts'
import { verdictWithoutRun } from '../judge/verdict.ts'
import type { Result, TargetInfo } from '../results.ts'
import { createEvaluator } from '../run/evaluator.ts'
import { HarnessError } from '../errors.ts'
import { openSession, reportedTarget } from '../run/session.ts'
import type { Target } from '../run/target.ts'
import { projectTargets } from '../run/targets.ts'
import { brokenReason, markBroken } from './broken-target.ts'
import { asFailure, baseTest } from './internals.ts'
import { plannedAfter } from './plan.ts'

/** What the tests of a project work with. */
interface TargetFixtures {
  /** The target's id; the project's name. */
  target: string
  /** Runs a case, and those planned next beside it. */
  results(testCase: CorpusCase): Promise<CaseResult>
}

interface CaseResult {
  /** What a report says of the target: with the first result of a session. */
  info?: TargetInfo | undefined
  result: Result
  /** Why the test is not worth failing once more: another one has told that the target cannot be run. */
  skip?: string
}

/** How many cases are begun before their test comes: enough to fill every slot while one of them runs into its deadline. */
const lookAheadCases = 60

export const test = baseTest.extend<object, TargetFixtures>({
  target: ['', { option: true, scope: 'worker' }],
  results: [
    async ({ target: id }, use) => {
      const target = projectTargets().find((candidate) => candidate.id === id) as Target
      const known = brokenReason(id)
      if (known !== null) return use(() => Promise.resolve(brokenResult(target, known)))
      const cases = await loadCorpus()
      const ids = new Set(cases.map((testCase) => testCase.id))
      const knownFailures = target.knownFailuresFile
        ? await readKnownFailures(target.knownFailuresFile, ids)
        : new Map()
      const session = await openSession(target).catch((error: unknown) => {
        if (!(error instanceof HarnessError)) throw error
        markBroken(id, error.message)
        throw asFailure(error.message)
      })
      const evaluator = createEvaluator(
        session,
        cases,
        knownFailures,
        (caseId) => `npx playwright test --project='${id}' --grep '${caseId}$'`,
      )
      let untold: TargetInfo | undefined = await reportedTarget(session)
      let isStarted = false
      await use(async (testCase) => {
        const planned = new Set(plannedAfter(id, testCase.id, lookAheadCases))
        if (!isStarted && planned.size >= target.host.slots) {
          isStarted = true
          // A browser that opens a dozen pages may stop answering for seconds; no case should pay for that. What could
          // not be started, the next run that needs it tells.
          await session.startProbes().catch(() => undefined)
        }
        for (const next of cases) if (planned.has(next.id)) evaluator.begin(next)
        const result = await evaluator.result(testCase)
        const lost = session.lost()
        if (lost !== null) markBroken(id, lost)
        const info = untold
        untold = undefined
        return { info, result }
      })
      const [death] = session.hostFaults()
      await session.close()
      if (death !== undefined) throw asFailure(death)
    },
    // A browser on a grid may be waited for.
    { scope: 'worker', timeout: 150_000, box: true },
  ],
})

function brokenResult({ id, implementation, host }: Target, reason: string): CaseResult {
  return {
    info: {
      id,
      implementation: { name: implementation, version: null, profile: null },
      host: { name: host.name, version: null, source: null },
    },
    result: { ...verdictWithoutRun('harness-error', reason), expected: false },
    skip: reason,
  }
}
