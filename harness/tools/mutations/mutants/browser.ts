import { inPlaceOf, type Mutant } from '../mutant.ts'

const parsed = 'return new URL(url, base)'
const on = '^connection/(cors|scheme|network-error|userinfo/location)|^stream/media-type/cross'

/** What only a browser brings to light: a base URL, other origins, schemes without a server. */
export const browser: readonly Mutant[] = [
  ...inPlaceOf(
    parsed,
    'parse-url.ts',
    '^interface/url/(path|empty-string|fragment-alone|scheme-relative|base-)',
    {
      // A relative URL without a query gets that of the base URL.
      'base: query taken along': `const joined = new URL(url, base)
    if (base !== undefined && joined.search === '') joined.search = '?of-the-base'
    return joined`,
    },
  ),
  ...inPlaceOf(parsed, 'parse-url.ts', '^interface/url/(query-alone|fragment-alone)', {
    // A URL that is a query or a fragment alone goes to the root.
    'base: query of the page only': `return new URL(/^[?#]/.test(url) ? \`/\${url}\` : url, base)`,
  }),
  ...inPlaceOf(
    'const input = toDOMString(url)',
    'event-source.ts',
    '^interface/constructor/url-(null|undefined)',
    {
      // A URL of null or undefined is taken for the empty one.
      'url: null is the empty string': `const input = toDOMString(url ?? '')`,
    },
  ),
  ...inPlaceOf(
    'const input = toDOMString(url)',
    'event-source.ts',
    '^interface/constructor/url-n',
    {
      // A url that is neither a string nor an object is ignored.
      'url: of another type is the empty string': `const input =
      typeof url === 'string' || typeof url === 'object' ? toDOMString(url) : ''`,
    },
  ),
  ...inPlaceOf('let response: Response\n', 'connection.ts', '^connection/network-error/navigator', {
    // Nothing is asked for while navigator.onLine is false.
    'offline: nothing is asked': `let response: Response
    if (globalThis.navigator?.onLine === false) {
      await this.#reestablish()
      return
    }\n`,
  }),
  ...inPlaceOf(`cache: 'no-store'`, 'request.ts', '^connection/cache/', {
    // The HTTP cache is asked first.
    'cache: asked first': `cache: 'default'`,
    // The HTTP cache keeps what comes.
    'cache: filled': `cache: 'reload'`,
  }),
  ...inPlaceOf(
    `const headers = new Headers({ Accept: 'text/event-stream' })`,
    'request.ts',
    '^connection/(cache|cors)/',
    {
      // The script sets Cache-Control, which needs a preflight.
      'request: Cache-Control by script': `const headers = new Headers({
    Accept: 'text/event-stream',
    'Cache-Control': 'no-cache',
  })`,
    },
  ),
  ...inPlaceOf(
    'const url = withoutCredentials(request.url)',
    'request.ts',
    '^policy/mixed-content/not-in|^connection/(scheme|userinfo)/',
    {
      // Every stream is asked for over https.
      'request: always https': `const url = withoutCredentials(request.url)
  url.protocol = 'https:'`,
    },
  ),
  ...inPlaceOf(
    'EventTarget.prototype.dispatchEvent.call(this.#target, event)',
    'connection.ts',
    '^interface/events/',
    {
      // currentTarget is taken away after the first listener.
      'event: currentTarget in one listener': `let isFirst = true
    const currentTarget = () => (isFirst ? ((isFirst = false), this.#target) : null)
    Object.defineProperty(event, 'currentTarget', { get: currentTarget })
    EventTarget.prototype.dispatchEvent.call(this.#target, event)`,
    },
  ),
  ...inPlaceOf(
    'const url = withoutCredentials(request.url)',
    'request.ts',
    '^connection/request/empty-query',
    {
      // The question mark of an empty query is not kept.
      'url: empty query dropped': `const url = withoutCredentials(request.url)
  if (url.search === '') url.search = ''`,
    },
  ),
  ...inPlaceOf(
    `    if (!isRefusedHeader(error) || !headers.has('Last-Event-ID')) throw error`,
    'request.ts',
    on,
    {
      // What CORS refuses is asked for once more without CORS.
      'cors: asked again without it': `    if (init.mode === 'cors' && !signal.aborted)
      return fetch(url, { ...init, mode: 'no-cors' })
    if (!isRefusedHeader(error) || !headers.has('Last-Event-ID')) throw error`,
    },
  ),
  ...inPlaceOf(
    `    if (response.status !== 200 || !isEventStream(response.headers.get('Content-Type'))) {`,
    'connection.ts',
    on,
    {
      // Requests are made without CORS, and an opaque response is announced.
      'cors: opaque is fine': `    if (!response.url.startsWith(globalThis.origin)) {
      this.#announce()
      await this.#reestablish()
      return
    }
    if (response.status !== 200 || !isEventStream(response.headers.get('Content-Type'))) {`,
    },
  ),
  ...inPlaceOf(
    `response.headers.get('Content-Type')`,
    'connection.ts',
    '^connection/content-type/name-in-any-case',
    {
      // The header is looked for among the others by its name as it is commonly written.
      'content type: under one spelling':
        "[...response.headers].find(([name]) => name === 'Content-Type')?.[1] ?? null",
    },
  ),
]
