import type { CorpusCase } from '../../corpus/corpus.ts'
import { openTarget } from '../../run/open-target.ts'
import type { Target } from '../../run/target.ts'
import { isOfClients } from './applies-to.ts'
import type { Trial } from './killed.ts'
import type { Mutant, TriedMutant } from './mutant.ts'
import { mutate } from './mutate.ts'
import { allMutants } from './mutants.ts'
import { isProposed, proposals } from './proposals.ts'
import { baselineIn, isGood, referenceOn, tryMutant, withOpenTarget } from './trial.ts'

/** So many mutants are tried at the same time: most of what they cost is waiting. */
const atOnce = 3

/** Mutants of one target, and the cases that it passes as it is. */
interface Trials {
  target: Target
  /** What makes the target pass them. */
  changes?: readonly Mutant[]
  cases: readonly CorpusCase[]
  mutants: readonly TriedMutant[]
}

/**
 * Tries mutants of the reference on cases that it passes, those of its client on the cases that are about clients, and
 * wrong changes of what a proposal makes of it on the cases of the proposal.
 *
 * @returns how many cases and mutants could not be tried
 */
export async function tryReference(
  cases: readonly CorpusCase[],
  host: string,
  chosen: (name: string) => boolean,
  take: (name: string, trials: readonly Trial[]) => void,
): Promise<number> {
  const isOfProposals = (testCase: CorpusCase): boolean =>
    proposals.some((proposal) => isProposed(testCase, proposal))
  const others = cases.filter((testCase) => !isOfClients(testCase) && !isOfProposals(testCase))
  const all: Trials[] = [
    { target: referenceOn(host), cases: others, mutants: allMutants },
    {
      target: referenceOn(host, 'connect.ts'),
      cases: cases.filter(isOfClients),
      mutants: allMutants,
    },
    ...proposals.map((proposal) => ({
      target: referenceOn(host, proposal.adapter),
      changes: proposal.changes,
      cases: cases.filter((testCase) => isProposed(testCase, proposal)),
      mutants: proposal.wrong.map((wrong) => ({ ...wrong, on: proposal.on, everyChunking: false })),
    })),
  ]
  let faults = 0
  for (const trials of all) faults += await tryOn(trials, chosen, take)
  return faults
}

async function tryOn(
  { target, changes = [], cases, mutants: all }: Trials,
  chosen: (name: string) => boolean,
  take: (name: string, trials: readonly Trial[]) => void,
): Promise<number> {
  const mutants = all
    .filter(({ name }) => chosen(name))
    .map((mutant) => ({ mutant, on: new RegExp(mutant.on, 'v') }))
  const tried = cases.filter(({ id }) => mutants.some(({ on }) => on.test(id)))
  if (tried.length === 0) return 0
  const plugins = changes.map((change) => mutate(change))
  const verdicts = await withOpenTarget(openTarget(target, plugins), (opened) =>
    baselineIn(opened, tried),
  )
  const baselines = verdicts.filter(({ verdict }) => isGood(verdict))
  console.log(`${target.id} as it is passes ${baselines.length} of ${verdicts.length} cases.`)
  // What it fails as it is no mutant says anything about.
  for (const { testCase, verdict } of verdicts)
    if (!isGood(verdict)) console.error(`could not be tried: ${testCase.id}: ${verdict.verdict}`)
  let faults = verdicts.length - baselines.length
  const waiting = mutants.values()
  const work = async (): Promise<void> => {
    for (const { mutant, on } of waiting) {
      const its = baselines.filter(({ testCase }) => on.test(testCase.id))
      if (its.length === 0) continue
      try {
        take(mutant.name, await tryMutant(mutant, target, its))
      } catch (error) {
        faults++
        console.error(`could not be tried: ${mutant.name}: ${String(error)}`)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return faults
}
