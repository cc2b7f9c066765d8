import type { Vector } from './vector.ts'
import { caughtBy, wrongParsers } from './wrong-parsers.ts'

/** Each mistake with the vectors that catch it, and the chunking under which they do first. */
export function wrongParsersFile(
  vectors: readonly Vector[],
): { mistake: string; vectors: Record<string, string> }[] {
  return Object.entries(wrongParsers).map(([mistake, parse]) => ({
    mistake,
    vectors: Object.fromEntries(
      vectors.flatMap((vector) => {
        const chunking = caughtBy(vector, parse)
        return chunking === undefined ? [] : [[vector.id, chunking]]
      }),
    ),
  }))
}
