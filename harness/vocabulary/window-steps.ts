import { flag, json, string, word } from './word.ts'

/**
 * Steps about a window of its own: a top-level page with no opener, which goes to another document and comes back. Its
 * documents come from the wire script, are of the origin of the probe's page, and each has a path of its own. A source
 * is constructed in it by `constructInside`. When the run is over the window is closed.
 */
export const windowWords = {
  openWindow: word(
    {
      openWindow: string(
        'Open a window at this URL, without an opener, and wait until its document is shown.',
      ),
    },
    ({ openWindow: url }) =>
      `open(${json(url)}, '', 'noopener'), and wait until its document is shown`,
    { needs: 'page-cache' },
  ),
  navigateWindow: word(
    {
      navigateWindow: string(
        'Let the window navigate to this URL, and wait until the document there is shown.',
      ),
    },
    ({ navigateWindow: url }) =>
      `inside the window: location.href = ${json(url)}; wait until the document there is shown`,
  ),
  windowBack: word(
    {
      windowBack: flag(
        'Let the window go back, and wait until the document there is shown. Log persisted: whether it is the one that ' +
          'was there, kept while it was away, or one made anew; and readyState: that of the source it has then, or null.',
      ),
    },
    () =>
      'inside the window: history.back(); wait until a document is shown, and log whether it is the one that was left',
  ),
  readWindow: word(
    {
      readWindow: flag(
        'Log readyState: that of the source the document of the window has now, or null.',
      ),
    },
    () => 'inside the window: log the readyState of the source, if there is one',
  ),
}
/** The name of one of these words. */
export type WindowWord = keyof typeof windowWords
