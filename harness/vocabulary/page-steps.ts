import { z } from 'zod'
import { json, word } from './word.ts'

/** Steps about what surrounds a source in its page or worker. What they find is logged like a `read`. */
export const pageWords = {
  setBase: word(
    z.strictObject({
      setBase: z
        .string()
        .describe('Put a base element with this href into the document, until the run is over.'),
    }),
    { text: ({ setBase }) => `put <base href=${json(setBase)}> into the document` },
  ),
  fetch: word(
    z.strictObject({
      fetch: z
        .string()
        .describe(
          'Fetch this URL as fetch() does by default, with the HTTP cache; log status and body. Goes on at ' +
            'the end of the body.',
        ),
    }),
    { text: ({ fetch }) => `await fetch(${json(fetch)}), and log status and body` },
  ),
  timing: word(
    z.strictObject({
      timing: z
        .string()
        .describe(
          'Log the Resource Timing entries of this URL: entries (how many), initiatorType (of the first).',
        ),
      wait: z.literal(true).optional().describe('Wait until there is an entry.'),
    }),
    {
      text: ({ timing, wait }) =>
        `${wait ? 'wait until there is one, then ' : ''}log the Resource Timing entries of ${json(timing)}`,
    },
  ),
}
export type PageWord = keyof typeof pageWords
