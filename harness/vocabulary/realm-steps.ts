import { z } from 'zod'
import { json, word } from './word.ts'

/**
 * Steps about other documents and workers than those of the probe: a frame and a worker at a time. Their content
 * comes from the wire script (`document` and `workerScript` of a response), and their EventSource is the host's
 * own, so that cases with these steps apply to it alone. What is still there when the run is over is removed.
 */

/** A realm beside the probe's. */
export const OtherRealm = z.enum(['frame', 'worker'])
export type OtherRealm = z.infer<typeof OtherRealm>

export const realmWords = {
  openFrame: word(
    z
      .strictObject({
        openFrame: z.strictObject({
          src: z.string().optional().describe('Its URL; about:blank if left out.'),
          sandbox: z.string().optional().describe('Its sandbox attribute; none if left out.'),
        }),
      })
      .describe('Put an iframe into the page and wait until it has loaded.'),
    {
      needs: 'frames',
      text: ({ openFrame: { src = 'about:blank', sandbox } }) =>
        `put <iframe src=${json(src)}${sandbox === undefined ? '' : ` sandbox=${json(sandbox)}`}> ` +
        'into the page, and wait until it has loaded',
    },
  ),
  removeFrame: word(
    z.strictObject({
      removeFrame: z.literal(true).describe('Take the iframe out of the page.'),
    }),
    { text: () => 'take the frame out of the page' },
  ),
  navigateFrame: word(
    z.strictObject({
      navigateFrame: z.string().describe('Let the frame navigate to this URL; goes on at once.'),
    }),
    { text: ({ navigateFrame }) => `frame.location.href = ${json(navigateFrame)}` },
  ),
  frameLoaded: word(
    z.strictObject({
      frameLoaded: z
        .literal(true)
        .describe('Wait until the frame has loaded the document that it was told to navigate to.'),
    }),
    { text: () => 'wait until the frame has loaded its new document' },
  ),
  stopFrame: word(
    z.strictObject({
      stopFrame: z.literal(true).describe("Call the frame's window.stop()."),
    }),
    { text: () => 'frame.stop()' },
  ),
  openWorker: word(
    z.strictObject({
      openWorker: z.string().describe('Start a dedicated worker with the script at this URL.'),
    }),
    { needs: 'workers', text: ({ openWorker }) => `worker = new Worker(${json(openWorker)})` },
  ),
  terminateWorker: word(
    z.strictObject({
      terminateWorker: z.literal(true).describe('Call its terminate().'),
    }),
    { text: () => 'worker.terminate()' },
  ),
  constructInside: word(
    z
      .strictObject({
        constructInside: OtherRealm,
        url: z.string(),
        withCredentials: z.literal(true).optional(),
      })
      .describe(
        'Let a script of that realm construct an EventSource and report its open, message and error events. ' +
          'It works for a frame of any origin; steps cannot act on the source.',
      ),
    {
      text: ({ constructInside: realm, url, withCredentials }) =>
        `inside the ${realm}: new EventSource(${json(url)}${withCredentials ? ', { withCredentials: true }' : ''})`,
    },
  ),
}
export type RealmWord = keyof typeof realmWords
