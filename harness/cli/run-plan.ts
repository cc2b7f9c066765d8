import { existsSync } from 'node:fs'
import path from 'node:path'
import { type CaseSet, setNamed } from '../corpus/case-sets.ts'
import {
  casesDownTo,
  casesOfShard,
  chosenCases,
  type DemandingLevel,
  type Shard,
} from '../corpus/chosen-cases.ts'
import { type CorpusCase, loadCorpus } from '../corpus/corpus.ts'
import { loadRequirements, loadStandard } from '../corpus/requirements.ts'
import { HarnessError } from '../errors.ts'
import type { Corpus } from '../run/results-collection.ts'
import { caseCommand } from '../run/case-command.ts'
import type { Target } from '../run/target.ts'
import { chosenTargets, type RunArguments } from './run-targets.ts'

/** What is to be run, and how it is to be expected. */
export interface PlanOptions extends RunArguments {
  grep?: string
  /** Also the cases that wait for minutes. */
  slow?: boolean
  /** The name of the set that the run is scored by. */
  set?: string
  level?: DemandingLevel
  shard?: Shard
  updateKnownFailures?: boolean
  allowUnexplained?: boolean
}

/** Cases for targets. */
export interface Plan {
  targets: Target[]
  cases: readonly CorpusCase[]
  corpus: Corpus
  /** The set that the run is scored by; all cases if there is none. */
  set: CaseSet | undefined
  /** The known-failures file that is used, absolute; the one to be made if there is none. */
  knownFailuresFile: string
  /** The command that runs just one case on just this target. */
  commandFor(target: Target, caseId: string): string
}

/**
 * Finds what the options ask for.
 *
 * @throws HarnessError if there is no such host, no such case or nothing to run
 */
export async function plannedRun(options: PlanOptions): Promise<Plan> {
  const { knownFailures, updateKnownFailures, shard, slow = false } = options
  const { targets, folder, wordsFor } = await chosenTargets(options)
  const corpus = await loadCorpus()
  const requirements = await loadRequirements()
  const standard = await loadStandard()
  const chosen = casesDownTo(chosenCases(corpus, options.grep, slow), options.level)
  const cases = shard ? casesOfShard(chosen, shard) : chosen
  if (cases.length === 0)
    throw new HarnessError(
      'There is nothing to run: no case has --grep, --level and --shard as given.',
    )
  const knownFailuresFile = path.resolve(knownFailures ?? path.join(folder, 'known-failures.json'))
  const isBegun = updateKnownFailures === true && !existsSync(knownFailuresFile)
  return {
    targets: targets.map((target) => ({
      ...target,
      ...(isBegun && { knownFailuresFile: null }),
      allowUnexplained: options.allowUnexplained === true || updateKnownFailures === true,
    })),
    cases,
    corpus: { cases: corpus, requirements, standard },
    set: options.set === undefined ? undefined : setNamed(options.set, corpus),
    knownFailuresFile,
    commandFor: (target, caseId) => caseCommand(wordsFor(target), caseId),
  }
}
