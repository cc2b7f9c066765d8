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
import { loadRequirements } from '../corpus/requirements.ts'
import { HarnessError } from '../errors.ts'
import type { Corpus } from '../run/results-collection.ts'
import type { Target } from '../run/target.ts'
import { targetFor } from '../run/targets.ts'
import { caseCommand } from '../run/case-command.ts'
import { subjectOf } from '../subject/subject.ts'

/** What is to be run, and how it is to be expected. */
export interface PlanOptions {
  host?: string[]
  grep?: string
  set?: string
  level?: DemandingLevel
  shard?: Shard
  knownFailures?: string
  updateKnownFailures?: boolean
  allowUnexplained?: boolean
}

/** Cases for targets. */
export interface Plan {
  /** Absolute path of the adapter. */
  file: string
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
export async function plannedRun(adapter: string, options: PlanOptions): Promise<Plan> {
  const { host: hosts = ['node'], knownFailures, updateKnownFailures, shard } = options
  const { name, file, argument } = await subjectOf(adapter)
  const [corpus, requirements] = [await loadCorpus(), await loadRequirements()]
  const chosen = casesDownTo(chosenCases(corpus, options.grep), options.level)
  const cases = shard ? casesOfShard(chosen, shard) : chosen
  if (cases.length === 0)
    throw new HarnessError(
      'There is nothing to run: no case has --grep, --level and --shard as given.',
    )
  const knownFailuresFile = path.resolve(
    knownFailures ?? path.join(path.dirname(file), 'known-failures.json'),
  )
  const isBegun = updateKnownFailures === true && !existsSync(knownFailuresFile)
  const targets = hosts.map((host): Target => {
    const target = targetFor(name, file, host, knownFailures)
    return {
      ...target,
      ...(isBegun && { knownFailuresFile: null }),
      allowUnexplained: options.allowUnexplained === true || updateKnownFailures === true,
    }
  })
  return {
    file,
    targets,
    cases,
    corpus: { cases: corpus, requirements },
    knownFailuresFile,
    set: options.set === undefined ? undefined : setNamed(options.set, corpus),
    commandFor: (target, caseId) => caseCommand(argument, target.host.name, caseId),
  }
}
