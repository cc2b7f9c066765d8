import type { CorpusCase } from '../corpus/corpus.ts'
import { reasonNotApplicable } from './applicability.ts'
import { gate } from '../gate/gate.ts'
import type { KnownFailures } from '../gate/known-failures.ts'
import type { Result } from '../results.ts'
import { applicantOf } from './applicant.ts'
import type { Verdict } from '../judge/verdict.ts'
import { runCase } from './run-case.ts'
import type { Session } from './session.ts'

/** Gives the results of one target's cases. Each case is run once, however often it is asked for. */
export interface Evaluator {
  /** Begins to run a case, if it has not been begun. */
  begin(id: string): void
  result(id: string): Promise<Result>
}

const bad: ReadonlySet<Verdict['verdict']> = new Set([
  'fail',
  'timeout',
  'crash',
  'blocked',
  'harness-error',
])

/**
 * @param commandFor the command that runs just one case on just this target
 */
export function createEvaluator(
  session: Session,
  cases: readonly CorpusCase[],
  knownFailures: KnownFailures,
  commandFor: (caseId: string) => string,
): Evaluator {
  const byId = new Map(cases.map((item) => [item.id, item]))
  const verdicts = new Map<string, Promise<Verdict>>()

  const evaluate = async (item: CorpusCase): Promise<Verdict> => {
    const applies = reasonNotApplicable(item, applicantOf(session)) === null
    for (const id of applies ? (item.dependsOn ?? []) : []) {
      const { verdict } = await verdictOf(id)
      if (bad.has(verdict)) {
        const reason = `It builds on ${id}, which has the verdict ${verdict}.`
        return { verdict: 'blocked', reason, durationMs: 0, waitedMs: 0, runs: 0 }
      }
    }
    return runCase(item, session)
  }
  const verdictOf = (id: string): Promise<Verdict> => {
    const known = verdicts.get(id)
    if (known) return known
    const item = byId.get(id)
    const verdict = item ? evaluate(item) : Promise.resolve(unknownCase(id))
    verdicts.set(id, verdict)
    return verdict
  }

  return {
    begin: (id) => void verdictOf(id),
    async result(id) {
      const { detail, ...verdict } = await verdictOf(id)
      const { level = 'must' } = byId.get(id) ?? {}
      return {
        ...verdict,
        ...gate(verdict, level, knownFailures.get(id) ?? [], session.info),
        ...(detail && { detail: { ...detail, command: commandFor(id) } }),
      }
    },
  }
}

function unknownCase(id: string): Verdict {
  const reason = `There is no case ${id}: correct the name.`
  return { verdict: 'harness-error', reason, durationMs: 0, waitedMs: 0, runs: 0 }
}
