import { z } from 'zod'
import { flag, json, string, word } from './word.ts'

/**
 * Steps about other documents and workers than those of the probe: a frame, a worker and a window at a time. Their content
 * comes from the wire script (`document` and `workerScript` of a response), and their EventSource is the host's
 * own, so that cases with these steps apply to it alone. What is still there when the run is over is removed.
 */

/** A realm beside the probe's. */
export const OtherRealm = z.enum(['frame', 'worker', 'window'])
export type OtherRealm = z.infer<typeof OtherRealm>

/** The words of these steps. */
export const realmWords = {
  openFrame: word(
    {
      openFrame: z
        .strictObject({
          src: string('Its URL; about:blank if left out.').optional(),
          sandbox: string('Its sandbox attribute; none if left out.').optional(),
        })
        .describe('Put an iframe into the page and wait until it has loaded.'),
    },
    ({ openFrame: { src = 'about:blank', sandbox } }) =>
      `put <iframe src=${json(src)}${sandbox === undefined ? '' : ` sandbox=${json(sandbox)}`}> ` +
      'into the page, and wait until it has loaded',
    { needs: 'frames' },
  ),
  removeFrame: word(
    { removeFrame: flag('Take the iframe out of the page.') },
    () => 'take the frame out of the page',
  ),
  navigateFrame: word(
    { navigateFrame: string('Let the frame navigate to this URL; goes on at once.') },
    ({ navigateFrame }) => `frame.location.href = ${json(navigateFrame)}`,
  ),
  frameLoaded: word(
    {
      frameLoaded: flag(
        'Wait until the frame has loaded the document that it was told to navigate to.',
      ),
    },
    () => 'wait until the frame has loaded its new document',
  ),
  stopFrame: word({ stopFrame: flag("Call the frame's window.stop().") }, () => 'frame.stop()'),
  openWorker: word(
    {
      openWorker: string('Start a dedicated worker with the script at this URL.'),
      by: z
        .enum(['blob URL', 'data URL'])
        .optional()
        .describe('Fetch the script, and start the worker with a URL of this kind that holds it.'),
    },
    ({ openWorker, by }) =>
      by === undefined
        ? `worker = new Worker(${json(openWorker)})`
        : `worker = new Worker(a ${by} that holds the script at ${json(openWorker)})`,
    { needs: 'workers' },
  ),
  terminateWorker: word(
    { terminateWorker: flag('Call its terminate().') },
    () => 'worker.terminate()',
  ),
  constructInside: word(
    {
      constructInside: OtherRealm.describe(
        'Let a script of that realm construct an EventSource and report its open, message and error events. ' +
          'It works for a frame of any origin; steps cannot act on the source.',
      ),
      url: z.string(),
      withCredentials: z.literal(true).optional(),
      closing: flag(
        'Of a worker: it calls its close() first, and logs the readyState after the construction; wait for that.',
      ).optional(),
    },
    ({ constructInside: realm, url, withCredentials, closing }) =>
      `inside the ${realm}: ${closing ? 'self.close(), then ' : ''}new EventSource(${json(url)}${withCredentials ? ', { withCredentials: true }' : ''})`,
  ),
}
/** The name of one of these words. */
export type RealmWord = keyof typeof realmWords
