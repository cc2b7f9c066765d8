import { z } from 'zod'
import { word } from './word.ts'

/** Steps about the life of a source that nobody but its host refers to. */
export const memoryWords = {
  letGo: word(
    z.strictObject({
      letGo: z
        .literal(true)
        .describe(
          'Give up every reference to the sources there are. Their listeners stay, and go on recording.',
        ),
    }),
    { text: () => 'give up every reference to the sources; their listeners stay' },
  ),
  collectGarbage: word(
    z.strictObject({
      collectGarbage: z
        .literal(true)
        .describe(
          'Let the host collect garbage, twice, with other tasks in between; log collected: how many of the ' +
            'sources let go of are gone.',
        ),
    }),
    { needs: 'gc', text: () => 'collect garbage, and log how many of those sources are gone' },
  ),
}
export type MemoryWord = keyof typeof memoryWords
