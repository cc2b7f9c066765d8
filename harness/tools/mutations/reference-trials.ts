import type { CorpusCase } from '../../corpus/corpus.ts'
import { openTarget } from '../../run/open-target.ts'
import type { Target } from '../../run/target.ts'
import { isOfClients } from './applies-to.ts'
import type { Trial } from './killed.ts'
import { allMutants } from './mutants.ts'
import { baselineIn, isGood, referenceOn, tryMutant, withOpenTarget } from './trial.ts'

/** So many mutants are tried at the same time: most of what they cost is waiting. */
const atOnce = 3

/**
 * Tries mutants of the reference on cases that it passes, and those of its client on the cases that are about clients.
 *
 * @returns how many cases and mutants could not be tried
 */
export async function tryReference(
  cases: readonly CorpusCase[],
  host: string,
  chosen: (name: string) => boolean,
  take: (name: string, trials: readonly Trial[]) => void,
): Promise<number> {
  const ofClients = cases.filter(isOfClients)
  const others = cases.filter((testCase) => !isOfClients(testCase))
  return (
    (await tryOn(referenceOn(host), others, chosen, take)) +
    (await tryOn(referenceOn(host, 'connect.ts'), ofClients, chosen, take))
  )
}

async function tryOn(
  target: Target,
  cases: readonly CorpusCase[],
  chosen: (name: string) => boolean,
  take: (name: string, trials: readonly Trial[]) => void,
): Promise<number> {
  const mutants = allMutants
    .filter(({ name }) => chosen(name))
    .map((mutant) => ({ mutant, on: new RegExp(mutant.on, 'v') }))
  const tried = cases.filter(({ id }) => mutants.some(({ on }) => on.test(id)))
  if (tried.length === 0) return 0
  const all = await withOpenTarget(openTarget(target), (opened) => baselineIn(opened, tried))
  const baselines = all.filter(({ verdict }) => isGood(verdict))
  console.log(`${target.id} as it is passes ${baselines.length} of ${all.length} cases.`)
  // What it fails as it is no mutant says anything about.
  for (const { testCase, verdict } of all)
    if (!isGood(verdict)) console.error(`could not be tried: ${testCase.id}: ${verdict.verdict}`)
  let faults = all.length - baselines.length
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
