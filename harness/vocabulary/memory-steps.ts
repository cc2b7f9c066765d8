import { z } from 'zod'

/** Steps about the life of a source that nobody but its host refers to. */
export const MemoryStep = z.union([
  z.strictObject({
    letGo: z
      .literal(true)
      .describe(
        'Give up every reference to the sources there are. Their listeners stay, and go on recording.',
      ),
  }),
  z.strictObject({
    collectGarbage: z
      .literal(true)
      .describe(
        'Let the host collect garbage, twice, with other tasks in between; log collected: how many of the ' +
          'sources let go of are gone.',
      ),
  }),
])
export type MemoryStep = z.infer<typeof MemoryStep>
