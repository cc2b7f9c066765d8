import type { CorpusCase } from '../corpus/corpus.ts'
import { programName } from '../installation.ts'
import { HarnessError } from '../errors.ts'
import type { KnownFailures } from '../gate/known-failures.ts'
import type { Requirement } from '../results.ts'
import type { Collection } from '../run/results-collection.ts'
import { runOpenTarget } from '../run/target-run.ts'
import type { Target } from '../run/target.ts'
import type { ProbeTools } from '../run/start-probe.ts'
import { expectedFailures } from './expected-failures.ts'
import type { Guest } from './guest.ts'
import { openGuestTarget } from './guest-target.ts'
import type { Progress } from './progress.ts'

/** What all guests have in common. */
export interface Suite {
  /** What is run. */
  cases: readonly CorpusCase[]
  /** Among them what those build on. */
  corpus: readonly CorpusCase[]
  requirements: readonly Requirement[]
  known: KnownFailures
  collection: Collection
}

/**
 * Runs the cases in the realms of a guest, one realm after the other, until they are done or the guest has left.
 *
 * @param toolsFor what probes of a target are started with
 * @param source what is said of the browser in reports
 */
export async function runGuest(
  guest: Guest,
  targets: readonly Target[],
  { cases, corpus, known, collection }: Suite,
  toolsFor: (target: Target) => Promise<ProbeTools>,
  source: string,
  progress: Progress,
): Promise<void> {
  for (const target of targets) {
    if (guest.hasLeft) return
    const tell = (sentence: string): void => {
      if (guest.hasLeft) return
      progress.problem(sentence)
      guest.changed()
    }
    try {
      const opened = await openGuestTarget(target, guest, await toolsFor(target), source)
      collection.target(opened.info)
      const expected = expectedFailures(known, target.host.engineHost ?? null)
      await runOpenTarget(opened, cases, corpus, expected, commandFor, {
        result(testCase, result) {
          // What a browser that has left could not run is not measured.
          if (guest.hasLeft) return
          collection.result(target.id, testCase.id, result)
          progress.result(target.id, testCase, result)
          guest.changed()
        },
        fault: tell,
        lost: tell,
      })
      await opened.close()
    } catch (error) {
      if (!(error instanceof HarnessError)) throw error
      tell(error.message)
    }
  }
  if (guest.hasLeft) return
  progress.finish()
  guest.changed()
}

function commandFor(caseId: string): string {
  return `${programName} serve --grep '^${caseId}$'`
}
