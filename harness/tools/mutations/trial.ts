import path from 'node:path'
import { contentHash } from '../../corpus/case-content.ts'
import { type CorpusCase, projectRoot } from '../../corpus/corpus.ts'
import { HarnessError } from '../../errors.ts'
import type { Verdict } from '../../judge/verdict.ts'
import { runCase } from '../../run/run-case.ts'
import { openTarget, type OpenTarget } from '../../run/open-target.ts'
import type { Target } from '../../run/target.ts'
import { targetFor } from '../../run/targets.ts'
import type { Trial } from './killed.ts'
import type { TriedMutant } from './mutant.ts'
import { mutate } from './mutate.ts'

/** What an implementation as it is makes of a case. */
export interface Baseline {
  testCase: CorpusCase
  verdict: Verdict
}

/** @param adapter in implementations/reference: `connect.ts` is that of its client */
export function referenceOn(host: string, adapter = 'adapter.ts'): Target {
  return targetFor(
    'reference',
    path.resolve(projectRoot, 'implementations/reference', adapter),
    host,
  )
}

/** Runs an implementation as it is. */
export function baselineIn(opened: OpenTarget, cases: readonly CorpusCase[]): Promise<Baseline[]> {
  return Promise.all(
    cases.map(async (testCase) => ({ testCase, verdict: await runCase(testCase, opened) })),
  )
}

/** Tries a mutant on its cases. */
export async function tryMutant(
  mutant: TriedMutant,
  target: Target,
  baselines: readonly Baseline[],
): Promise<Trial[]> {
  return withOpenTarget(openTarget(target, [mutate(mutant)]), (opened) =>
    triedIn(opened, mutant.name, baselines, mutant.everyChunking),
  )
}

/**
 * Tries a mutant on an open target: a case kills it if its verdict is another one than without it, or its outcome. The
 * deadline is the case's own: one that is shorter would kill what is only slow.
 */
export function triedIn(
  opened: OpenTarget,
  mutant: string,
  baselines: readonly Baseline[],
  everyChunking = false,
): Promise<Trial[]> {
  return Promise.all(
    baselines.map(async ({ testCase, verdict: expected }) => {
      const { chunkings } = everyChunking ? testCase : { chunkings: 'as written' as const }
      const run = () => runCase({ ...testCase, ...(chunkings && { chunkings }) }, opened)
      let verdict = await run()
      // On a busy machine a case can be late by itself: that it is late kills a mutant only if it happens again.
      if (verdict.verdict === 'timeout') verdict = await run()
      if (verdict.verdict === 'harness-error')
        throw new HarnessError(`${testCase.id} with ${mutant}: ${verdict.reason}`)
      const killed = !isGood(verdict) || verdict.outcome !== expected.outcome
      return { caseId: testCase.id, content: contentHash(testCase), mutant, killed }
    }),
  )
}

/** The case is passed, or something was observed. */
export function isGood({ verdict }: Verdict): boolean {
  return verdict === 'pass' || verdict === 'observed'
}

/** Uses an open target and closes it. */
export async function withOpenTarget<T>(
  opening: Promise<OpenTarget>,
  use: (opened: OpenTarget) => Promise<T>,
): Promise<T> {
  const opened = await opening
  try {
    return await use(opened)
  } finally {
    await opened.close()
  }
}
