import path from 'node:path'
import { chosenCases } from '../corpus/chosen-cases.ts'
import { loadCorpus } from '../corpus/corpus.ts'
import { loadRequirements, loadStandard } from '../corpus/requirements.ts'
import { HarnessError } from '../errors.ts'
import type { Results } from '../results.ts'
import { adapterWords, caseCommand } from '../run/case-command.ts'
import { createCollection } from '../run/results-collection.ts'
import { runTarget } from '../run/target-run.ts'
import { implementationName, targetFor } from '../run/targets.ts'

/** What of the suite is run, and where. */
export interface RunOptions {
  /** Names of hosts, one after the other; `node` if left out. */
  hosts?: readonly string[]
  /** Only cases whose id matches this regular expression. */
  grep?: string
  /** Also the cases that wait for minutes. */
  slow?: boolean
  /** The file of known failures; the `known-failures.json` beside the adapter, if there is one, if left out. */
  knownFailures?: string
}

/**
 * Runs the cases against an adapter file, as the command `run` does.
 *
 * @returns what the command writes to `results.json`
 * @throws HarnessError if the harness or its use is at fault: no such host, an adapter that does not load, a host that
 * dies
 */
export async function runConformance(
  adapter: string,
  { hosts = ['node'], grep, slow = false, knownFailures }: RunOptions = {},
): Promise<Results> {
  const file = path.resolve(adapter)
  const cases = await loadCorpus()
  const requirements = await loadRequirements()
  const corpus = { cases, requirements, standard: await loadStandard() }
  const targets = hosts.map((host) =>
    targetFor(implementationName(file), file, host, knownFailures),
  )
  const collection = createCollection()
  const faults: string[] = []
  for (const target of targets)
    await runTarget(
      target,
      chosenCases(cases, grep, slow),
      cases,
      (caseId) => caseCommand(adapterWords(file, target.host.name), caseId),
      {
        info: collection.target,
        result: (testCase, result) => collection.result(target.id, testCase.id, result),
        fault: (sentence) => void faults.push(sentence),
        lost: () => undefined,
      },
    )
  if (faults.length > 0) throw new HarnessError(faults.join('\n'))
  return collection.results(corpus, true)
}
