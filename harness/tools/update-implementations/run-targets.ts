import { chosenCases } from '../../corpus/chosen-cases.ts'
import { loadCorpus } from '../../corpus/corpus.ts'
import { loadRequirements, loadStandard } from '../../corpus/requirements.ts'
import type { Results } from '../../results.ts'
import { adapterWords, caseCommand } from '../../run/case-command.ts'
import { createCollection } from '../../run/results-collection.ts'
import { runTarget } from '../../run/target-run.ts'
import type { Target } from '../../run/target.ts'

/** Runs every case on some targets, one after the other. A target that the harness cannot run is said and left out. */
export async function runTargets(
  targets: readonly Target[],
  say: (line: string) => void,
): Promise<Results> {
  const cases = await loadCorpus()
  const corpus = { cases, requirements: await loadRequirements(), standard: await loadStandard() }
  const collection = createCollection()
  for (const target of targets) {
    say(`${target.id} …`)
    await runTarget(
      target,
      chosenCases(cases, undefined, false),
      cases,
      (caseId) => caseCommand(adapterWords(target.adapterFile, target.host.name), caseId),
      {
        info: collection.target,
        result: (testCase, result) => collection.result(target.id, testCase.id, result),
        fault: say,
        lost: () => undefined,
      },
    )
  }
  return collection.results(corpus, true)
}
