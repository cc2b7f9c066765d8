import type { MutantGroup } from '../mutant.ts'

const parsed = 'return new URL(url, base)'

/** What only a browser brings to light: a base URL, other origins, schemes without a server. */
export const browser: MutantGroup = {
  on: '^connection/(cors|scheme|network-error)/|^stream/media-type/cross',
  mutants: [
    {
      name: 'base: of the location',
      says: 'Relative URLs are resolved against the address of the page, whatever its base element says.',
      file: 'parse-url.ts',
      from: 'page?.baseURI ?? location?.href',
      to: 'location?.href',
      on: '^interface/(url/base-|constructor/url-(null|undefined))',
    },
    {
      name: 'base: looked up again',
      says: 'The URL is resolved anew whenever it is needed, against the base URL of the moment.',
      file: 'event-source.ts',
      from: 'const urlRecord = parseUrl(input)',
      to: `const resolved = parseUrl(input)
    const urlRecord = new Proxy(resolved, {
      get(_, key) {
        const now = parseUrl(input)
        const value = Reflect.get(now, key)
        return typeof value === 'function' ? value.bind(now) : value
      },
    })`,
      on: '^interface/url/base-',
    },
    {
      name: 'base: folder only',
      says: 'Whatever a relative URL is, it is put behind the folder of the base URL.',
      file: 'parse-url.ts',
      from: parsed,
      to: `const isRelative = base !== undefined && !/^[a-z]+:/i.test(url)
    return isRelative ? new URL(base.replace(/[^/]*$/, '') + url) : new URL(url, base)`,
      on: '^interface/url/(path|same-scheme|empty-string|query-alone|fragment-alone|scheme-relative)',
    },
    {
      name: 'base: a scheme is always absolute',
      says: 'A URL with a scheme is taken as absolute, though it has no host.',
      file: 'parse-url.ts',
      from: parsed,
      to: `if (base !== undefined && /^https?:(?!\\/\\/)/i.test(url)) throw new TypeError('no host')
    return new URL(url, base)`,
      on: '^interface/url/same-scheme',
    },
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
    {
      name: 'cors: same origin only',
      says: 'A stream of another origin is never asked for.',
      file: 'request.ts',
      from: `  const url = withoutCredentials(request.url)`,
      to: `  const url = withoutCredentials(request.url)
  if (globalThis.origin !== undefined && url.origin !== globalThis.origin) throw new TypeError()`,
      on: '^connection/(cors|fetch-metadata)/|^stream/media-type/cross|^interface/url/.*another',
    },
    {
      name: 'scheme: data is always a stream',
      says: 'The type of a data: URL is not looked at.',
      file: 'connection.ts',
      from: `!isEventStream(response.headers.get('Content-Type'))`,
      to: `(this.url.protocol !== 'data:' && !isEventStream(response.headers.get('Content-Type')))`,
      on: '^connection/scheme/data',
    },
    {
      name: 'scheme: from the network only',
      says: 'Where there is no server there is no stream: the connection fails.',
      file: 'connection.ts',
      from: `const FETCH_SCHEMES = new Set(['http:', 'https:', 'data:', 'blob:'])`,
      to: `const FETCH_SCHEMES = new Set(['http:', 'https:'])
const { fetch } = globalThis
globalThis.fetch = (url, init) =>
  /^(data|blob):/.test(String(url)) ? Promise.reject(new TypeError()) : fetch(url, init)`,
      on: '^connection/scheme/(data|blob)',
    },
    {
      name: 'scheme: the end of a blob is final',
      says: 'A stream that did not come from a server is not lost at its end: it is complete.',
      file: 'connection.ts',
      from: `if (await this.#interpret(response)) await this.#reestablish()`,
      to: `if ((await this.#interpret(response)) && this.url.protocol !== 'blob:') await this.#reestablish()`,
      on: '^connection/scheme/blob',
    },
    {
      name: 'content type: under one spelling',
      says: 'The header is looked for among the others by its name as it is commonly written.',
      file: 'connection.ts',
      from: `response.headers.get('Content-Type')`,
      to: `[...response.headers].find(([name]) => name === 'Content-Type')?.[1] ?? null`,
      on: '^connection/content-type/name-in-any-case',
    },
  ],
}
