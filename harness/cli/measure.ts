import type { Result, Results } from '../results.ts'
import { HarnessError } from '../errors.ts'
import { createCollection } from '../run/results-collection.ts'
import { runTarget, type TargetListener } from '../run/target-run.ts'
import type { Progress } from './progress.ts'
import type { Plan } from './run-plan.ts'

export interface MeasureOptions {
  /** Where results are kept while they come; nowhere if left out. */
  journal?: string | undefined
  /** Stops the run; what was complete is kept. */
  stop: AbortController
  /** Whether the first verdict that is not as expected stops it. */
  failFast: boolean
  progress: Progress
}

export interface Measured {
  results: Results
  /** What the harness is at fault in → the cases that it cost. */
  faults: Map<string, string[]>
  /** Takes the journal away: the results are elsewhere. */
  close(): void
}

/**
 * Runs what is planned, one target after the other.
 *
 * @throws HarnessError if another run keeps its results in the same journal
 */
export async function measure(
  { targets, cases, corpus, set, commandFor }: Plan,
  { journal, stop, failFast, progress }: MeasureOptions,
): Promise<Measured> {
  const collection = createCollection(set?.name)
  if (journal !== undefined) collection.keepIn(journal, corpus)
  const faults = new Map<string, string[]>()
  const fault = (reason: string, ...ids: string[]): void =>
    void faults.set(reason, [...(faults.get(reason) ?? []), ...ids])
  /** A disk that is full stops the run: what comes after it would be lost. */
  const kept = (write: () => void): void => {
    try {
      write()
    } catch (error) {
      if (!(error instanceof HarnessError)) throw error
      fault(error.message)
      stop.abort()
    }
  }
  for (const target of targets) {
    const broken = new Map<string, Result>()
    progress.begin(target.id, cases.length)
    const listener: TargetListener = {
      stop: stop.signal,
      info: (info) => kept(() => collection.target(info)),
      result(testCase, result) {
        kept(() => collection.result(target.id, testCase.id, result))
        progress.result(result)
        if (result.verdict === 'harness-error') broken.set(testCase.id, result)
        if (failFast && !result.expected) stop.abort()
      },
      fault,
      lost: () => undefined,
    }
    const commandOf = (id: string): string => commandFor(target, id)
    await runTarget(target, cases, corpus.cases, commandOf, listener, set?.scored).catch(
      (error: unknown) => {
        if (!(error instanceof HarnessError)) throw error
        fault(error.message)
      },
    )
    // Results come in the order of their ends; they are told in that of the corpus.
    for (const { id } of cases) {
      const result = broken.get(id)
      if (result) fault(`${target.id}: ${result.reason}`, id)
    }
  }
  progress.end()
  const isWhole = !stop.signal.aborted
  return { results: collection.results(corpus, isWhole), faults, close: collection.close }
}
