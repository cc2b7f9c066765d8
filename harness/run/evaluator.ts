import { weightOf } from '../case.ts'
import type { CorpusCase } from '../corpus/corpus.ts'
import { gate } from '../gate/gate.ts'
import type { KnownFailures } from '../gate/known-failures.ts'
import { type Verdict, verdictWithoutRun } from '../judge/verdict.ts'
import type { Result } from '../results.ts'
import { reasonNotApplicable } from './applicability.ts'
import {
  awaitsErrorAtTheEnd,
  closesAtTheEnd,
  errorAtTheEndId,
  expectsErrorAtTheEnd,
  withoutErrorAtTheEnd,
  withoutRequestsAfterTheEnd,
} from './error-at-the-end.ts'
import { featureFirstShownBy, shownByCases } from './lacked-features.ts'
import { runCase } from './run-case.ts'
import type { OpenTarget } from './open-target.ts'

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

/** @param rootId what keeps the case itself from being run, if it is not that case */
function blockedBy(id: string, verdict: Verdict['verdict'], rootId = id): Verdict {
  const between = rootId === id ? '' : `, which is blocked by ${rootId}`
  const reason = `It builds on ${id}${between}, which has the verdict ${verdict}.`
  return { ...verdictWithoutRun('blocked', reason), root: { id: rootId, verdict } }
}

/** Evidence that says how the script was changed. */
function toldOfEnd(verdict: Verdict): Verdict {
  const { detail } = verdict
  if (!detail) return verdict
  const how =
    'The client fires no error at the end of a stream; the script waited for that of the server.'
  return { ...verdict, detail: { ...detail, problem: `${detail.problem} ${how}` } }
}

/** An open target whose client may be told too late that it is to close: what it asks then is left out. */
function closingLate(testCase: CorpusCase, opened: OpenTarget): OpenTarget {
  if (opened.target.host.lacks?.['listener-steps'] === undefined || !closesAtTheEnd(testCase))
    return opened
  const run: OpenTarget['run'] = async (request) =>
    withoutRequestsAfterTheEnd(testCase, await opened.run(request))
  return { ...opened, run }
}

/**
 * @param cases among them the ones that others build on
 * @param commandFor the command that runs just one case on just this target
 * @param scored ids of the cases that the run is scored by; the others block nothing and are never red
 */
export function createEvaluator(
  opened: OpenTarget,
  cases: readonly CorpusCase[],
  knownFailures: KnownFailures,
  commandFor: (caseId: string) => string,
  scored?: ReadonlySet<string>,
): Evaluator {
  const { profile, lacks, offers, target } = opened
  const isNative = target.implementation === 'native'
  const applicant = { profile, lacks, offers, host: target.host, isNative }
  const byId = new Map(cases.map((testCase) => [testCase.id, testCase]))
  const verdicts = new WeakMap<CorpusCase, Promise<Verdict>>()
  const isScored = (id: string): boolean => scored?.has(id) ?? true

  const evaluate = async (testCase: CorpusCase): Promise<Verdict> => {
    const lacking = reasonNotApplicable(testCase, applicant)
    if (lacking !== null) return verdictWithoutRun('n/a', lacking)
    for (const id of (testCase.dependsOn ?? []).filter(isScored)) {
      const basic = byId.get(id)
      if (!basic)
        return verdictWithoutRun(
          'harness-error',
          `It builds on ${id}, which is no case: correct it.`,
        )
      if (basic.disputed !== undefined) continue
      const { asWritten, ...own } = await verdictOf(basic)
      const verdict = asWritten ?? own.verdict
      const { root = { id, verdict } } = own
      if (!bad.has(verdict)) continue
      return blockedBy(id, root.verdict, root.id)
    }
    if (!(await isSilentAtTheEnd(testCase))) return runCase(testCase, closingLate(testCase, opened))
    const about = byId.get(errorAtTheEndId)
    if (lacks['error-events'] === undefined && about && expectsErrorAtTheEnd(testCase))
      return blockedBy(errorAtTheEndId, (await verdictOf(about)).verdict)
    const run: OpenTarget['run'] = async (request) =>
      withoutRequestsAfterTheEnd(testCase, await opened.run(request))
    return toldOfEnd(
      await runCase(withoutErrorAtTheEnd(testCase, target.host.wayMs), { ...opened, run }),
    )
  }
  /** Whether the client fires no error at the end of a stream, if that matters to the case. */
  const isSilentAtTheEnd = async (testCase: CorpusCase): Promise<boolean> => {
    if (profile === 'parser' || testCase.id === errorAtTheEndId) return false
    if (!awaitsErrorAtTheEnd(testCase) && !expectsErrorAtTheEnd(testCase)) return false
    if (lacks['error-events'] !== undefined) return true
    const about = byId.get(errorAtTheEndId)
    return about !== undefined && bad.has((await verdictOf(about)).verdict)
  }
  const verdictOf = (testCase: CorpusCase): Promise<Verdict> => {
    const verdict = verdicts.get(testCase) ?? evaluate(testCase)
    verdicts.set(testCase, verdict)
    return verdict
  }

  /** Why a verdict n/a was not earned: the feature that the adapter says the API lacks is seen to work. */
  const staleLack = async ({ id }: CorpusCase, { verdict }: Verdict): Promise<string | null> => {
    const feature = verdict === 'n/a' && isScored(id) ? featureFirstShownBy(id, lacks) : undefined
    if (feature === undefined) return null
    const { [feature]: _claimed, ...others } = lacks
    const shows = (shownByCases[feature] ?? []).map(async (caseId) => {
      const testCase = byId.get(caseId)
      if (!testCase || reasonNotApplicable(testCase, { ...applicant, lacks: others })) return false
      return (await runCase(testCase, { ...opened, lacks: others })).verdict === 'pass'
    })
    return (await Promise.all(shows)).every(Boolean)
      ? `The adapter says that the API lacks ${feature}, yet it passes: take the entry out of lacks.`
      : null
  }
  const gated = async (
    testCase: CorpusCase,
  ): Promise<Pick<Result, 'expected' | 'knownFailure' | 'unscored'>> => {
    const { id } = testCase
    const verdict = await verdictOf(testCase)
    if (!isScored(id)) return { expected: verdict.verdict !== 'harness-error', unscored: true }
    return gate(verdict, weightOf(testCase), knownFailures.get(id) ?? [], opened.info)
  }
  /** What keeps a case from being seen, and whether anybody knows. */
  const blocking = async ({ id, verdict }: NonNullable<Verdict['root']>) => {
    const testCase = byId.get(id)
    const { expected = false, knownFailure } = (testCase && (await gated(testCase))) ?? {}
    const isKnown = expected && knownFailure !== undefined
    return {
      blockedBy: { id, verdict, isKnown },
      ...(isKnown && {
        known: `It is a known failure: ${knownFailure.reason || 'not explained yet'}`,
      }),
    }
  }

  return {
    begin: (testCase) => void verdictOf(testCase),
    async result(testCase) {
      const verdictOfCase = await verdictOf(testCase)
      const { root, detail, asWritten: _asWritten, ...verdict } = verdictOfCase
      const { known, ...block } = root ? await blocking(root) : {}
      const stale = await staleLack(testCase, verdictOfCase)
      return {
        ...verdict,
        ...(known !== undefined && { reason: `${verdict.reason} ${known}` }),
        ...block,
        ...(await gated(testCase)),
        ...(stale !== null && { expected: false, reason: stale }),
        ...(detail && { detail: { ...detail, command: commandFor(testCase.id) } }),
      }
    },
  }
}
