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
  const ask: Subjects['differencesOf'] = (names, samples) => subjects.differencesOf(names, samples)
  return {
    all: (samples) => beforeEnd(ask(subjects.names, samples), over),
    async one(target, samples) {
      // Not even asked.
      if (over?.aborted) return null
      const answers = await beforeEnd(ask([target], samples), over)
      return answers && (answers[0]?.[1] ?? [])
    },
  }
}

async function beforeEnd<T>(work: Promise<T>, over: AbortSignal | undefined): Promise<T | null> {
  if (!over) return work
  return new Promise((resolve, reject) => {
    const end = (): void => resolve(null)
    if (over.aborted) end()
    over.addEventListener('abort', end)
    work.then(resolve, reject).finally(() => over.removeEventListener('abort', end))
  })
}
