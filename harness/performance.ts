import { z } from 'zod'

/** How fast an implementation is on a host, in `npm run bench -- --implementations`: never a verdict. */
export const Performance = z.strictObject({
  measures: z.array(
    z.strictObject({
      workload: z
        .enum(['events', 'one large event', 'one chunk', 'byte by byte'])
        .describe(
          'Small events in chunks as a network brings them; one event; many events in one chunk; byte by byte.',
        ),
      size: z.number().describe('The largest that was measured.'),
      unit: z.enum(['events', 'MiB']),
      timeMs: z.number(),
      lost: z.int().optional().describe('So many messages did not come.'),
      toReference: z
        .number()
        .optional()
        .describe('Time over that of the reference: same size, host and run.'),
      growth: z
        .number()
        .optional()
        .describe(
          'What four times the work takes, over four times the time: 1 is linear, 4 quadratic.',
        ),
    }),
  ),
  keptBytes: z
    .number()
    .optional()
    .describe(
      'In use after an event of 8 MiB beyond what was before, parser or connection still there.',
    ),
  referenceKeptBytes: z.number().optional().describe('The same of the reference.'),
})
export type Performance = z.infer<typeof Performance>
