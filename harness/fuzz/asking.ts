import type { Difference } from '../answers/difference.ts'
import type { Sample } from './grammar.ts'
import type { Subjects } from './subjects.ts'

/** Asks targets as long as there is time. */
export interface Asking {
  /** As of `Subjects`; null: the time was over before all had answered. */
  all(samples: readonly Sample[]): Promise<[string, (Difference | null)[]][] | null>
  /** How one target differs on each sample; null: the time was over before it had answered. */
  one(target: string, samples: readonly Sample[]): Promise<(Difference | null)[] | null>
}

/**
 * A target behind the server may take seconds for a stream, and a batch of them a minute: who waits for it is told when
 * the time is over, not afterwards.
 *
 * @param over aborted when the time is over; left out: it never is
 */
export function askingUntil(subjects: Subjects, over?: AbortSignal): Asking {
  const waiting = new Set<() => void>()
  over?.addEventListener('abort', () => {
    for (const end of waiting) end()
  })
  const ask = async (names: readonly string[], samples: readonly Sample[]) => {
    // Not even asked.
    if (over?.aborted) return null
    return new Promise<[string, (Difference | null)[]][] | null>((resolve, reject) => {
      const end = (): void => resolve(null)
      waiting.add(end)
      // What it comes to afterwards is nobody's.
      subjects
        .differencesOf(names, samples)
        .then(resolve, reject)
        .finally(() => waiting.delete(end))
    })
  }
  return {
    all: (samples) => ask(subjects.names, samples),
    async one(target, samples) {
      const answers = await ask([target], samples)
      return answers && (answers[0]?.[1] ?? [])
    },
  }
}
