import type { CorpusCase } from '../corpus/corpus.ts'
import { gate } from '../gate/gate.ts'
import type { KnownFailures } from '../gate/known-failures.ts'
import { type Verdict, verdictWithoutRun } from '../judge/verdict.ts'
import type { Result } from '../results.ts'
import { reasonNotApplicable } from './applicability.ts'
import { runCase } from './run-case.ts'
import type { Session } from './session.ts'

/** Gives the results of one target's cases. Each case is run once, however often it is asked for. */
export interface Evaluator {
  /** Begins to run a case, if it has not been begun. */
  begin(testCase: CorpusCase): void
  result(testCase: CorpusCase): Promise<Result>
}

const bad: ReadonlySet<Verdict['verdict']> = new Set([
  'fail',
  'timeout',
  'crash',
  'blocked',
  'harness-error',
])

/**
 * @param cases among them the ones that others build on
 * @param commandFor the command that runs just one case on just this target
 */
export function createEvaluator(
  session: Session,
  cases: readonly CorpusCase[],
  knownFailures: KnownFailures,
  commandFor: (caseId: string) => string,
): Evaluator {
  const { profile, lacks, target } = session
  const isNative = target.implementation === 'native'
  const applicant = { profile, lacks, host: target.host, isNative }
  const byId = new Map(cases.map((testCase) => [testCase.id, testCase]))
  const verdicts = new Map<CorpusCase, Promise<Verdict>>()

  const evaluate = async (testCase: CorpusCase): Promise<Verdict> => {
    const lacking = reasonNotApplicable(testCase, applicant)
    if (lacking !== null) return verdictWithoutRun('n/a', lacking)
    for (const id of testCase.dependsOn ?? []) {
      const basic = byId.get(id)
      if (!basic)
        return verdictWithoutRun(
          'harness-error',
          `It builds on ${id}, which is no case: correct it.`,
        )
      const { asWritten, ...own } = await verdictOf(basic)
      const verdict = asWritten ?? own.verdict
      const { root = { id, verdict } } = own
      if (!bad.has(verdict)) continue
      const between = root.id === id ? '' : `, which is blocked by ${root.id}`
      const reason = `It builds on ${id}${between}, which has the verdict ${root.verdict}.`
      return { ...verdictWithoutRun('blocked', reason), root }
    }
    return runCase(testCase, session)
  }
  const verdictOf = (testCase: CorpusCase): Promise<Verdict> => {
    const verdict = verdicts.get(testCase) ?? evaluate(testCase)
    verdicts.set(testCase, verdict)
    return verdict
  }

  const gated = async (
    testCase: CorpusCase,
  ): Promise<Pick<Result, 'expected' | 'knownFailure'>> => {
    const { id, level = 'must' } = testCase
    return gate(await verdictOf(testCase), level, knownFailures.get(id) ?? [], session.info)
  }
  /** What keeps a case from being seen, and whether anybody knows. */
  const blocking = async ({ id, verdict }: NonNullable<Verdict['root']>) => {
    const testCase = byId.get(id)
    const { expected = false, knownFailure } = (testCase && (await gated(testCase))) ?? {}
    const isKnown = expected && knownFailure !== undefined
    return {
      blockedBy: { id, verdict, isKnown },
      ...(isKnown && { known: `It is a known failure: ${knownFailure.reason}` }),
    }
  }

  return {
    begin: (testCase) => void verdictOf(testCase),
    async result(testCase) {
      const { root, detail, asWritten: _asWritten, ...verdict } = await verdictOf(testCase)
      const { known, ...block } = root ? await blocking(root) : {}
      return {
        ...verdict,
        ...(known !== undefined && { reason: `${verdict.reason} ${known}` }),
        ...block,
        ...(await gated(testCase)),
        ...(detail && { detail: { ...detail, command: commandFor(testCase.id) } }),
      }
    },
  }
}
