import { z } from 'zod'
import { ServiceWorkerAnswer } from './service-worker-steps.ts'

/** What other realms of a run are made of. */

/** An HTML document, with a script that does what `constructInside` says. */
export const RealmDocument = z.strictObject({
  charset: z.string().optional().describe('Its encoding, for the Content-Type; utf-8 if left out.'),
  base: z.string().optional().describe('The href of a base element.'),
  policy: z.string().optional().describe('The content of a Content-Security-Policy meta element.'),
})
export type RealmDocument = z.infer<typeof RealmDocument>

/** Members of a response that take the place of its body and give it a Content-Type. */
export const realmContent = {
  document: RealmDocument.optional().describe('The body is an HTML document for a frame.'),
  workerScript: z
    .literal(true)
    .optional()
    .describe(
      'The body is the script of a dedicated worker, which does what `constructInside` says.',
    ),
  serviceWorker: ServiceWorkerAnswer.optional().describe(
    'The body is the script of a service worker that answers like this.',
  ),
}
