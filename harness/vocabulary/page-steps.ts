import { flag, json, string, word } from './word.ts'

/** Steps about what surrounds a source in its page or worker. What they find is logged like a `read`. */
export const pageWords = {
  setBase: word(
    {
      setBase: string(
        'Put a base element with this href into the document, until the run is over.',
      ),
    },
    ({ setBase }) => `put <base href=${json(setBase)}> into the document`,
  ),
  fetch: word(
    {
      fetch: string(
        'Fetch this URL as fetch() does by default, with the HTTP cache; log status and body. Goes on at ' +
          'the end of the body.',
      ),
    },
    ({ fetch }) => `await fetch(${json(fetch)}), and log status and body`,
  ),
  sayOffline: word(
    {
      sayOffline: flag(
        'Give navigator an own property onLine that is false, until the run is over; the network stays.',
      ),
    },
    () => 'navigator.onLine = false, as an own property',
    { needs: 'document' },
  ),
  timing: word(
    {
      timing: string(
        'Log the Resource Timing entries of this URL: entries (how many), initiatorType (of the first).',
      ),
      wait: flag('Wait until there is an entry.').optional(),
    },
    ({ timing, wait }) =>
      `${wait ? 'wait until there is one, then ' : ''}log the Resource Timing entries of ${json(timing)}`,
  ),
}
/** The name of one of these words. */
export type PageWord = keyof typeof pageWords
