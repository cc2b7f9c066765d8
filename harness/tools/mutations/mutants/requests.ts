import { inPlaceOf, type Mutant } from '../mutant.ts'

const file = 'request.ts'
const sent = '    return await fetch(url, init)'

/** Redirects followed by hand, with a loop in place of fetch's. */
const byHand = ({
  follows = 'response.status >= 300 && response.status < 400',
  location = `response.headers.get('Location')`,
  base = 'response.url',
  most = '20',
  init = 'init',
  beyond = `throw new TypeError('too many redirects')`,
}): string => `    let response = await fetch(url, { ...init, redirect: 'manual' })
    for (let count = 1; ${follows} && ${location} !== null; count++) {
      if (count > ${most}) ${beyond}
      response = await fetch(new URL(${location}, ${base}), { ...${init}, redirect: 'manual' })
    }
    return response`

const redirects = [301, 302, 303, 307, 308]
const loops = `response.url === response.headers.get('Location')`
const known = `[${redirects.join(', ')}].includes(response.status)`
const on = '^connection/(network-error|scheme|cors)/|^policy/|^transport/'
const withCredentials =
  '^connection/((cookies|cors|fetch-metadata|cache)/|request/(no-origin|referrer))|^(policy|lifecycle)/'
const throughRedirects =
  '^connection/(redirect|origin|response/unrelated|status/30|cors/redirect-within)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin'
const withoutConnection =
  '^connection/(network-error|redirect|scheme|status|cors)/|^reconnection/(network-error|final)/|^interface/(close|constructor|ready-state|url)/|^stream/media-type/cross'
const ofNetworkErrors =
  '^connection/(network-error|redirect|scheme|cors)/|^reconnection/network-error/|^stream/media-type/cross|^transport/(refused/|tls/(untrusted|no-tls))'
const ofAttempts =
  '^connection/(request|response)/|^reconnection/basic/|^stream/(delivery|media-type)/|^transport/http2-(framing/(info|misd)|streams/on-one)'
const ofBadLocations = '^connection/redirect/(un|ftp|data|about|twenty-one)|^connection/scheme'

/** The request, and where redirects lead. */
export const requests: readonly Mutant[] = [
  ...inPlaceOf(sent, file, throughRedirects, {
    // The request to where a redirect leads lacks the headers.
    'redirect: forgets the headers': byHand({ follows: known, init: '{ signal }' }),
    // A Location is followed whatever the status is.
    'redirect: any Location': byHand({ follows: 'true' }),
    // A Location has to be a whole URL.
    'redirect: absolute only': byHand({ follows: known, base: 'undefined' }),
    // Five redirects are followed, and no more.
    'redirect: five': byHand({ follows: known, most: '5' }),
    // A redirect to the URL that was asked is taken for a loop.
    'redirect: to itself is a loop': byHand({ follows: known, most: `(${loops} ? 0 : 20)` }),
    // The fragment of a Location is sent.
    'redirect: fragment sent': byHand({
      follows: known,
      location: `(response.headers.get('Location')?.replace('#', '%23') ?? null)`,
    }),
    // Dot segments of a Location are sent as they are.
    'redirect: dot segments sent': byHand({
      follows: known,
      location: `(response.headers.get('Location')?.replace('/../', '/%2E%2E%2F') ?? null)`,
    }),
    // A redirect is followed when its body has ended.
    'redirect: waits for the body': byHand({
      follows: `${known} && (await response.arrayBuffer())`,
    }),
    // A redirect without a Location is a network error.
    'redirect: without Location is an error': `    const response = await fetch(url, init)
    if (${known}) throw new TypeError('no Location')
    return response`,
  }),
  ...inPlaceOf(sent, file, '^connection/redirect/location-in-', {
    // Each byte of a Location is taken for a character.
    'redirect: bytes are characters': byHand({ follows: known }),
  }),
  ...inPlaceOf(`redirect: 'follow'`, file, '^connection/request/|^reconnection/basic/same', {
    // The request is a POST.
    'request: POST': `method: 'POST', redirect: 'follow'`,
  }),
  ...inPlaceOf(`bare.username = ''`, 'basic-credentials.ts', withCredentials, {
    // A time stamp is added to the query, against caches.
    'request: with a time stamp': `bare.search += (bare.search ? '&' : '?') + '_=' + Date.now()`,
  }),
  ...inPlaceOf('const response = await send(request, headers, signal)', file, ofAttempts, {
    // Each attempt makes two requests.
    'request: asked twice': `void send(request, headers, signal).catch(() => undefined)
  const response = await send(request, headers, signal)`,
  }),
  ...inPlaceOf(`mode: 'cors'`, file, withCredentials, {
    // The mode is no-cors.
    'request: mode no-cors': `mode: 'no-cors'`,
  }),
  ...inPlaceOf(`request.withCredentials ? 'include' : 'same-origin'`, file, withCredentials, {
    // Credentials are never sent.
    'request: credentials never': `'omit'`,
  }),
  ...inPlaceOf(`redirect: 'follow'`, file, withCredentials, {
    // No referrer is sent.
    'request: no referrer': `referrerPolicy: 'no-referrer', redirect: 'follow'`,
  }),
  ...inPlaceOf(`bare.username = ''`, 'basic-credentials.ts', '^connection/userinfo/', {
    // User name and password stay in the URL that fetch is given, which does not take it.
    'userinfo: left in the URL': 'return url',
  }),
  ...inPlaceOf('else await this.#reestablish()\n      return', 'connection.ts', ofNetworkErrors, {
    // A network error is tried again without an event.
    'network error: not told': `else
        setTimeout(() => this.#readyState === CONNECTING && void this.#fetch(), 100)
      return`,
  }),
  ...inPlaceOf('let response: Response\n', 'connection.ts', withoutConnection, {
    // The connection is announced before the response is there.
    'network error: announced first': `let response: Response
    this.#announce()\n`,
  }),
  ...inPlaceOf('this.#announce()\n', 'connection.ts', throughRedirects, {
    // What the redirect brings is the beginning of the stream.
    'redirect: body is the beginning of the stream': `this.#announce()
    if (response.redirected) this.queueEvent(new MessageEvent('message', { data: 'redirected' }))\n`,
  }),
  ...inPlaceOf('  } catch (error) {\n    // Node', file, ofBadLocations, {
    // A Location that cannot be followed is never told of.
    'redirect: bad Location is silence': `  } catch (error) {
    if (!(error?.cause instanceof Error && 'code' in error.cause)) await new Promise(() => undefined)
    // Node`,
  }),
  ...inPlaceOf('isAbort(error) || !FETCH_SCHEMES.has(this.url.protocol)', 'connection.ts', on, {
    // What cannot be fetched is tried again.
    'network error: never final': 'isAbort(error)',
  }),
  ...redirects.flatMap((status) =>
    inPlaceOf(sent, file, '^(connection|reconnection)/redirect/', {
      [`redirect: not ${status}`]: byHand({ follows: `${known} && response.status !== ${status}` }),
    }),
  ),
]
