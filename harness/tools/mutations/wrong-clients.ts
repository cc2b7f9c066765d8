import { fileURLToPath } from 'node:url'

/**
 * A wrong client: an adapter around the browser's own EventSource with one fault, in the page and in its frames, which
 * the reference cannot reach. Its file says which fault.
 */
export interface WrongClient {
  /** Unique; it stands in killed-native.json. */
  name: string
  /** Absolute path of the adapter. */
  file: string
  /** A pattern of the ids of the cases it is tried on: those that could kill it. */
  on: string
}

const inFrames = '^lifecycle/(frame|realm)|^policy/|^transport/service-worker/'

/** File in wrong-clients → the cases it is tried on. */
const tried: Readonly<Record<string, string>> = {
  'belongs-to-the-page': inFrames,
  'outlives-its-frame': '^lifecycle/frame-(removed|navigated)/',
  'errs-when-its-frame-goes': '^lifecycle/frame-(removed|navigated)/',
  'keeps-its-state': '^lifecycle/frame-(removed|navigated)/',
  'deaf-to-stop': '^lifecycle/frame-stopped/',
  'stopped-for-good': '^lifecycle/frame-stopped/',
  'stop-reconnects': '^lifecycle/frame-stopped/',
  'falls-with-its-registration': '^transport/service-worker/unregistered$',
  'outlives-its-worker': '^lifecycle/worker-terminated/',
  'deaf-worker':
    '^lifecycle/worker-terminated/|^lifecycle/realm/(blob|data)-worker|^policy/content-security-policy/in-a-worker$',
  'every-frame-is-sandboxed': '^policy/opaque-origin/(document-domain|same-origin)',
  'events-by-script': 'trusted|^policy/origin-object/',
  'close-silences': '/close(-one)?$|^transport/(http2-framing/opens|connections/)',
  'asks-twice':
    '^transport/(http2-(streams/twelve$|flow-control/)|(connections|tls)/)|^connection/cookies/(strict-in|secure)|^policy/embedder-policy/|^policy/content-security-policy/(path|connect-src-self|report-only|other-directives|redirect-(allowed|path-ignored))$|^policy/upgrade-insecure-requests/not-without',
  'gives-up':
    '/redirect-of-a-reconnection$|/reconnection(-in-the-frame|-after-goaway|-over-http2)?$|^transport/(http2-loss/|refused/|service-worker/(reset|length))|^connection/(cors/(lost|no-pre)|cookies/(http|as|strict-(and|w)|none|part))|^policy/embedder-policy/cred',
  'never-gives-up':
    '^lifecycle/frame-stopped/|^transport/(http2-framing/(status|another)|service-worker/answered-with)|^policy/content-security-policy/(connect-src-none|default-src)$',
  'other-credentials': 'credentials|^connection/cookies/|^policy/(opaque-origin|embedder-policy)/',
  forgets: '^connection/cors/no-pre|last-event-id|^transport/service-worker/reconnection$',
  'opens-early':
    '^policy/((content-security-policy|mixed-content)/.*block|embedder-policy/.*without)|/(network-error|exception)$|/reset-before-the-response$|^connection/cors/.*(not|none|other-o|slash|two|null)',
  'refuses-other-origins': '^policy/embedder-policy/',
  'drops-userinfo': '^connection/userinfo/(answers|not-to)',
  'over-fetch':
    '^connection/(resource-timing/at-the-end|userinfo/location-of-the-same|cors/no-pre)',
  'decodes-as-its-document': '^lifecycle/realm/body',
  'throws-type-errors': '^lifecycle/realm/unparsable|^interface/invalid-url/',
  'blank-has-no-base': '^lifecycle/realm/about-blank$',
  'throws-without-its-frame': '^lifecycle/frame-removed/close-after$',
  'frames-stay': '^lifecycle/frame-removed/',
  'closes-before-it-leaves': '^lifecycle/frame-navigated/',
  'no-sandbox': '^policy/opaque-origin/',
  'no-secure-documents': '^policy/(mixed-content|upgrade-insecure-requests/instead)',
  'made-messages-have-an-origin': '^policy/origin-object/',
  'enumerable-global': '^interface/idl/global-property$',
  'exposed-in-worklets': '^interface/idl/not-in-worklets$',
}

/** Every wrong client. */
export const allWrongClients: readonly WrongClient[] = Object.entries(tried).map(([name, on]) => ({
  name: `client: ${name}`,
  file: fileURLToPath(new URL(`wrong-clients/${name}.ts`, import.meta.url)),
  on,
}))
