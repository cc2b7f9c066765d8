import path from 'node:path'
import type { CorpusCase } from '../../corpus/corpus.ts'
import { projectRoot } from '../../corpus/corpus.ts'
import { HarnessError } from '../../errors.ts'
import type { Verdict } from '../../judge/verdict.ts'
import { runCase } from '../../run/run-case.ts'
import { openSession, type Session } from '../../run/session.ts'
import type { Target } from '../../run/target.ts'
import { targetFor } from '../../run/targets.ts'
import type { Trial } from './killed.ts'
import type { TriedMutant } from './mutant.ts'
import { mutate } from './mutate.ts'

/** What an implementation as it is makes of a case. */
export interface Baseline {
  item: CorpusCase
  verdict: Verdict
}

/** Mutants hang often. So long a case is waited for at least, and so many times as long as it takes otherwise. */
const deadlineMs = { atLeast: 1500, times: 5 }

export function referenceOn(host: string): Target {
  const adapter = path.join(projectRoot, 'implementations/reference/adapter.ts')
  return targetFor('reference', adapter, host)
}

/** Runs an implementation as it is. */
export function baselineIn(session: Session, cases: readonly CorpusCase[]): Promise<Baseline[]> {
  return Promise.all(cases.map(async (item) => ({ item, verdict: await runCase(item, session) })))
}

/** Tries a mutant on its cases. */
export async function tryMutant(
  mutant: TriedMutant,
  target: Target,
  baselines: readonly Baseline[],
): Promise<Trial[]> {
  return withSession(openSession(target, [mutate(mutant)]), (session) =>
    triedIn(session, mutant.name, baselines, mutant),
  )
}

/** Tries what is wrong in a session on cases: one is caught where another verdict comes, or another outcome. */
export function triedIn(
  session: Session,
  mutant: string,
  baselines: readonly Baseline[],
  { everyChunking }: Pick<TriedMutant, 'everyChunking'> = {},
): Promise<Trial[]> {
  return Promise.all(
    baselines.map(async ({ item, verdict: expected }) => {
      const deadline = deadlineFor(item, expected)
      const { chunkings } = everyChunking ? item : { chunkings: 'as written' as const }
      const verdict = await runCase({ ...item, deadline, ...(chunkings && { chunkings }) }, session)
      if (verdict.verdict === 'harness-error')
        throw new HarnessError(`${item.id} with ${mutant}: ${verdict.reason}`)
      const caught = !isGood(verdict) || verdict.outcome !== expected.outcome
      return { caseId: item.id, mutant, caught }
    }),
  )
}

/** The case is passed, or something was observed. */
export function isGood({ verdict }: Verdict): boolean {
  return verdict === 'pass' || verdict === 'observed'
}

function deadlineFor({ deadline = 10_000 }: CorpusCase, { durationMs }: Verdict): number {
  return Math.min(deadline, Math.max(deadlineMs.atLeast, deadlineMs.times * durationMs))
}

/** Uses a session and closes it. */
export async function withSession<T>(
  opening: Promise<Session>,
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await opening
  try {
    return await use(session)
  } finally {
    await session.close()
  }
}
