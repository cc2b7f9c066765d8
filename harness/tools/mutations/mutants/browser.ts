import type { MutantGroup } from '../mutant.ts'

const parsed = 'return new URL(url, base)'

/** What only a browser brings to light: a base URL, other origins, schemes without a server. */
export const browser: MutantGroup = {
  on: '^connection/(cors|scheme|network-error)/|^stream/media-type/cross',
  mutants: [
    {
      name: 'base: query taken along',
      says: 'A relative URL without a query gets that of the base URL.',
      file: 'parse-url.ts',
      from: parsed,
      to: `const joined = new URL(url, base)
    if (base !== undefined && joined.search === '') joined.search = '?of-the-base'
    return joined`,
      on: '^interface/url/(path|empty-string|fragment-alone|scheme-relative|base-)',
    },
    {
      name: 'base: query of the page only',
      says: 'A URL that is a query or a fragment alone goes to the root.',
      file: 'parse-url.ts',
      from: parsed,
      to: `return new URL(/^[?#]/.test(url) ? \`/\${url}\` : url, base)`,
      on: '^interface/url/(query-alone|fragment-alone)',
    },
    {
      name: 'url: null is the empty string',
      says: 'A URL of null or undefined is taken for the empty one.',
      file: 'event-source.ts',
      from: 'const input = toDOMString(url)',
      to: `const input = toDOMString(url ?? '')`,
      on: '^interface/constructor/url-(null|undefined)',
    },
    {
      name: 'url: empty query dropped',
      says: 'The question mark of an empty query is not kept.',
      file: 'request.ts',
      from: 'const url = withoutCredentials(request.url)',
      to: `const url = withoutCredentials(request.url)
  if (url.search === '') url.search = ''`,
      on: '^connection/request/empty-query',
    },
    {
      name: 'cors: asked again without it',
      says: 'What CORS refuses is asked for once more without CORS.',
      file: 'request.ts',
      from: `    if (!isRefusedHeader(error) || !headers.has('Last-Event-ID')) throw error`,
      to: `    if (init.mode === 'cors' && !signal.aborted) return fetch(url, { ...init, mode: 'no-cors' })
    if (!isRefusedHeader(error) || !headers.has('Last-Event-ID')) throw error`,
    },
    {
      name: 'cors: opaque is fine',
      says: 'Requests are made without CORS, and an opaque response is announced.',
      file: 'connection.ts',
      from: `    if (response.status !== 200 || !isEventStream(response.headers.get('Content-Type'))) {`,
      to: `    if (!response.url.startsWith(globalThis.origin)) {
      this.#announce()
      await this.#reestablish()
      return
    }
    if (response.status !== 200 || !isEventStream(response.headers.get('Content-Type'))) {`,
    },
  ],
}
