import { z } from 'zod'
import { member } from './response-member.ts'
import { ServiceWorkerAnswer } from './service-worker-steps.ts'
import { flag, json, string } from './word.ts'

/** What other realms of a run are made of. */

/** An HTML document, with a script that does what `constructInside` says. */
export const RealmDocument = z
  .strictObject({
    charset: string('Its encoding, for the Content-Type; utf-8 if left out.'),
    base: string('The href of a base element.'),
    policy: string('The content of a Content-Security-Policy meta element.'),
    setsDomain: flag('A script of it sets document.domain to what it is.'),
    again: flag(
      'A later request for its URL gets it again, and takes no entry: a window that goes back may make the document anew.',
    ),
  })
  .partial()
export type RealmDocument = z.infer<typeof RealmDocument>

/** What a document does that sets its domain. */
export const settingDomain = 'document.domain = document.domain'

/** Members of a response that take the place of its body and give it a Content-Type. */
export const realmContent = {
  document: member(
    RealmDocument.describe('The body is an HTML document for a frame or a window.'),
    ({ base, policy, setsDomain, again }) => [
      { words: 'The body is an HTML document with a script that constructs as it is told.' },
      ...(policy === undefined
        ? []
        : [{ code: `<meta http-equiv="Content-Security-Policy" content=${json(policy)}>` }]),
      ...(base === undefined ? [] : [{ code: `<base href=${json(base)}>` }]),
      ...(setsDomain ? [{ code: `<script>${settingDomain}</script>` }] : []),
      ...(again ? [{ words: 'A later request for its URL gets it again.' }] : []),
    ],
  ),
  workerScript: member(
    flag('The body is the script of a dedicated worker, which does what `constructInside` says.'),
    () => ({
      words: 'The body is the script of a dedicated worker that constructs as it is told.',
    }),
  ),
  serviceWorker: member(
    ServiceWorkerAnswer.describe(
      'The body is the script of a service worker that answers like this.',
    ),
    (answer) => ({ words: `The body is the script of a service worker that answers ${answer}.` }),
  ),
}

/** The Content-Type of a response that names none. */
export function ownContentType(response: {
  document?: RealmDocument | undefined
  workerScript?: true | undefined
  serviceWorker?: ServiceWorkerAnswer | undefined
}): string {
  const { document, workerScript, serviceWorker } = response
  if (workerScript || serviceWorker !== undefined) return 'text/javascript'
  if (document) return `text/html; charset=${document.charset ?? 'utf-8'}`
  return 'text/event-stream'
}
