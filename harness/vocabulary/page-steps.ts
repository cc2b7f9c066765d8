import { z } from 'zod'

/** Steps about what surrounds a source in its page or worker. What they find is logged like a `read`. */
export const PageStep = z.union([
  z.strictObject({
    setBase: z
      .string()
      .describe('Put a base element with this href into the document, until the run is over.'),
  }),
  z.strictObject({
    fetch: z
      .string()
      .describe(
        'Fetch this URL as fetch() does by default, with the HTTP cache; log status and body. Goes on at ' +
          'the end of the body.',
      ),
  }),
  z.strictObject({
    timing: z
      .string()
      .describe(
        'Log the Resource Timing entries of this URL: entries (how many), initiatorType (of the first).',
      ),
    wait: z.literal(true).optional().describe('Wait until there is an entry.'),
  }),
])
export type PageStep = z.infer<typeof PageStep>
