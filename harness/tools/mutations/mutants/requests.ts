import type { MutantGroup } from '../mutant.ts'

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

/** The request, and where redirects lead. */
export const requests: MutantGroup = {
  on: '^connection/(network-error|scheme|cors)/|^policy/|^transport/',
  mutants: [
    {
      name: 'redirect: not followed',
      says: 'Redirects are not followed.',
      file,
      from: `redirect: 'follow'`,
      to: `redirect: 'manual'`,
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: an error',
      says: 'Redirects are network errors.',
      file,
      from: `redirect: 'follow'`,
      to: `redirect: 'error'`,
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    ...redirects.map((status) => ({
      name: `redirect: not ${status}`,
      says: `Of the redirects ${status} is not followed.`,
      file,
      from: sent,
      to: byHand({ follows: `${known} && response.status !== ${status}` }),
      on: '^(connection|reconnection)/redirect/',
    })),
    {
      name: 'redirect: any status of the class',
      says: 'Every response of the redirection class with a Location is followed.',
      file,
      from: sent,
      to: byHand({}),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: any Location',
      says: 'A Location is followed whatever the status is.',
      file,
      from: sent,
      to: byHand({ follows: 'true' }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: relative to the first URL',
      says: 'A Location is resolved against the URL that was asked first.',
      file,
      from: sent,
      to: byHand({ follows: known, base: 'url' }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: relative to the origin',
      says: 'A Location is resolved against the origin.',
      file,
      from: sent,
      to: byHand({ follows: known, base: 'new URL(response.url).origin' }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: absolute only',
      says: 'A Location has to be a whole URL.',
      file,
      from: sent,
      to: byHand({ follows: known, base: 'undefined' }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: five',
      says: 'Five redirects are followed, and no more.',
      file,
      from: sent,
      to: byHand({ follows: known, most: '5' }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: one',
      says: 'One redirect is followed, and what it leads to taken for the response.',
      file,
      from: sent,
      to: byHand({ follows: known, most: '1', beyond: 'break' }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: without end',
      says: 'Redirects are followed without end.',
      file,
      from: sent,
      to: byHand({ follows: known, most: '1000' }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: twenty-one',
      says: 'The bound on redirects is off by one.',
      file,
      from: sent,
      to: byHand({ follows: known, most: '21' }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: to itself is a loop',
      says: 'A redirect to the URL that was asked is taken for a loop.',
      file,
      from: sent,
      to: byHand({ follows: known, most: `(${loops} ? 0 : 20)` }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: forgets the headers',
      says: 'The request to where a redirect leads lacks the headers.',
      file,
      from: sent,
      to: byHand({ follows: known, init: '{ signal }' }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: with another method',
      says: 'The request to where a redirect leads is a POST.',
      file,
      from: sent,
      to: byHand({ follows: known, init: `{ ...init, method: 'POST' }` }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: fragment sent',
      says: 'The fragment of a Location is sent.',
      file,
      from: sent,
      to: byHand({
        follows: known,
        location: `(response.headers.get('Location')?.replace('#', '%23') ?? null)`,
      }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: dot segments sent',
      says: 'Dot segments of a Location are sent as they are.',
      file,
      from: sent,
      to: byHand({
        follows: known,
        location: `(response.headers.get('Location')?.replace('/../', '/%2E%2E%2F') ?? null)`,
      }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: query kept',
      says: 'The query of the URL is kept where the Location has none of its own.',
      file,
      from: sent,
      to: byHand({
        follows: known,
        location: `(response.headers.has('Location') ? response.headers.get('Location') + url.search : null)`,
      }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: to data',
      says: 'A redirect to a data URL is followed.',
      file,
      from: sent,
      to: byHand({ follows: known }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: waits for the body',
      says: 'A redirect is followed when its body has ended.',
      file,
      from: sent,
      to: byHand({ follows: `${known} && (await response.arrayBuffer())` }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: body is the beginning of the stream',
      says: 'What the redirect brings is the beginning of the stream.',
      file: 'connection.ts',
      from: 'this.#announce()\n',
      to: `this.#announce()
    if (response.redirected) this.queueEvent(new MessageEvent('message', { data: 'redirected' }))\n`,
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: without Location is an error',
      says: 'A redirect without a Location is a network error.',
      file,
      from: sent,
      to: `    const response = await fetch(url, init)
    if (${known}) throw new TypeError('no Location')
    return response`,
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: without Location is asked again',
      says: 'A redirect without a Location leads to the same URL.',
      file,
      from: sent,
      to: byHand({ follows: known, location: `(response.headers.get('Location') ?? '')` }),
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: bad Location is an exception',
      says: 'A Location that cannot be followed is an exception that nobody handles.',
      file,
      from: sent,
      to: `    const probe = await fetch(url, { ...init, redirect: 'manual' })
    const location = probe.headers.get('Location')
    if (location !== null && !URL.parse?.(location, url)?.protocol.startsWith('http')) {
      void Promise.reject(new TypeError(location))
    }
    return await fetch(url, init)`,
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'redirect: bad Location is silence',
      says: 'A Location that cannot be followed is never told of.',
      file,
      from: '  } catch (error) {\n    // Node',
      to: `  } catch (error) {
    if (!(error?.cause instanceof Error && 'code' in error.cause)) await new Promise(() => undefined)
    // Node`,
      on: '^connection/redirect/(un|ftp|data|about|twenty-one)|^connection/scheme',
    },
    {
      name: 'redirect: open before it',
      says: 'A redirect opens the connection.',
      file: 'connection.ts',
      from: 'let response: Response\n',
      to: `let response: Response
    setTimeout(() => this.#readyState === CONNECTING && this.#announce(), 20)\n`,
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'URL: of the redirect from now on',
      says: 'The URL of the source is where a redirect led.',
      file: 'connection.ts',
      from: 'const stream = new EventStream(this, finalUrl.origin)',
      to: `this.url = finalUrl
    const stream = new EventStream(this, finalUrl.origin)`,
      on: '^connection/(redirect|origin|response/unrelated|status/30)|^reconnection/(redirect|last-event-id/through|final/30)|^interface/(url/un|close/before-a-red)|^stream/message-event/origin',
    },
    {
      name: 'request: POST',
      says: 'The request is a POST.',
      file,
      from: `redirect: 'follow'`,
      to: `method: 'POST', redirect: 'follow'`,
      on: '^connection/request/|^reconnection/basic/same',
    },
    {
      name: 'request: no Accept',
      says: 'The client sets no Accept header.',
      file,
      from: `{ Accept: 'text/event-stream' }`,
      to: '{}',
      on: '^connection/(request|cache|response/unrel)|^reconnection/(basic/same|last-event-id/sent)',
    },
    {
      name: 'request: Accept with an alternative',
      says: 'The client accepts anything else as well.',
      file,
      from: `{ Accept: 'text/event-stream' }`,
      to: `{ Accept: 'text/event-stream, */*' }`,
      on: '^connection/(request|cache|response/unrel)|^reconnection/(basic/same|last-event-id/sent)',
    },
    {
      name: 'request: may come from a cache',
      says: 'The cache mode is the default.',
      file,
      from: `cache: 'no-store'`,
      to: `cache: 'default'`,
      on: '^connection/(request|cache|response/unrel)|^reconnection/(basic/same|last-event-id/sent)',
    },
    {
      name: 'request: reconnects may come from a cache',
      says: 'The cache mode is that of the first request only.',
      file,
      from: `cache: 'no-store'`,
      to: `cache: [request.asked ? 'default' : 'no-store', (request.asked = true)][0]`,
      on: '^connection/(request|cache|response/unrel)|^reconnection/(basic/same|last-event-id/sent)',
    },
    {
      name: 'request: conditional',
      says: 'A reconnect asks only for what has changed since the last response.',
      file,
      from: 'const response = await send(request, headers, signal)',
      to: `if (request.tag) headers.set('If-None-Match', request.tag)
  const response = await send(request, headers, signal)
  request.tag = response.headers.get('ETag')`,
      on: '^connection/(request|cache|response/unrel)|^reconnection/(basic/same|last-event-id/sent)',
    },
    {
      name: 'request: without the query',
      says: 'The query is not sent.',
      file: 'basic-credentials.ts',
      from: `bare.username = ''`,
      to: `bare.search = ''`,
      on: '^connection/((cookies|cors|fetch-metadata|cache)/|request/(no-origin|referrer))|^(policy|lifecycle)/',
    },
    {
      name: 'request: query sorted',
      says: 'The parameters of the query are parsed and written anew.',
      file: 'basic-credentials.ts',
      from: `bare.username = ''`,
      to: 'bare.searchParams.sort()',
      on: '^connection/(request|cache|response/unrel)|^reconnection/(basic/same|last-event-id/sent)',
    },
    {
      name: 'request: slashes collapsed',
      says: 'Double slashes in the path are sent as one.',
      file: 'basic-credentials.ts',
      from: `bare.username = ''`,
      to: `bare.pathname = bare.pathname.replaceAll(/\\/+/g, '/')`,
      on: '^connection/(request|cache|response/unrel)|^reconnection/(basic/same|last-event-id/sent)',
    },
    {
      name: 'request: fragment sent',
      says: 'The fragment is sent with the path.',
      file: 'basic-credentials.ts',
      from: `bare.username = ''`,
      to: `bare.href = bare.href.replace('#', '%23')`,
      on: '^connection/(request|cache|response/unrel)|^reconnection/(basic/same|last-event-id/sent)',
    },
    {
      name: 'request: with a time stamp',
      says: 'A time stamp is added to the query, against caches.',
      file: 'basic-credentials.ts',
      from: `bare.username = ''`,
      to: `bare.search += (bare.search ? '&' : '?') + '_=' + Date.now()`,
      on: '^connection/((cookies|cors|fetch-metadata|cache)/|request/(no-origin|referrer))|^(policy|lifecycle)/',
    },
    {
      name: 'request: id in the query',
      says: 'The last event ID is a parameter of the URL, as in an old draft.',
      file,
      from: 'const url = withoutCredentials(request.url)',
      to: `const url = withoutCredentials(request.url)
  if (request.lastEventId) url.searchParams.set('lastEventId', request.lastEventId)`,
      on: '^reconnection/(basic/same|last-event-id/through)',
    },
    {
      name: 'request: asked twice',
      says: 'Each attempt makes two requests.',
      file,
      from: 'const response = await send(request, headers, signal)',
      to: `void send(request, headers, signal).catch(() => undefined)
  const response = await send(request, headers, signal)`,
      on: '^connection/(request|response)/|^reconnection/basic/|^stream/(delivery|media-type)/',
    },
    {
      name: 'request: mode same-origin',
      says: 'Other origins are not asked.',
      file,
      from: `mode: 'cors'`,
      to: `mode: 'same-origin'`,
      on: '^connection/((cookies|cors|fetch-metadata|cache)/|request/(no-origin|referrer))|^(policy|lifecycle)/',
    },
    {
      name: 'request: mode no-cors',
      says: 'The mode is no-cors.',
      file,
      from: `mode: 'cors'`,
      to: `mode: 'no-cors'`,
      on: '^connection/((cookies|cors|fetch-metadata|cache)/|request/(no-origin|referrer))|^(policy|lifecycle)/',
    },
    {
      name: 'request: credentials always',
      says: 'Credentials are sent to every origin.',
      file,
      from: `request.withCredentials ? 'include' : 'same-origin'`,
      to: `'include'`,
      on: '^connection/((cookies|cors|fetch-metadata|cache)/|request/(no-origin|referrer))|^(policy|lifecycle)/',
    },
    {
      name: 'request: credentials never',
      says: 'Credentials are never sent.',
      file,
      from: `request.withCredentials ? 'include' : 'same-origin'`,
      to: `'omit'`,
      on: '^connection/((cookies|cors|fetch-metadata|cache)/|request/(no-origin|referrer))|^(policy|lifecycle)/',
    },
    {
      name: 'request: withCredentials without effect',
      says: 'withCredentials is shown and not heeded.',
      file,
      from: `request.withCredentials ? 'include' : 'same-origin'`,
      to: `'same-origin'`,
      on: '^connection/((cookies|cors|fetch-metadata|cache)/|request/(no-origin|referrer))|^(policy|lifecycle)/',
    },
    {
      name: 'request: another header',
      says: 'A header that is not safelisted makes a preflight necessary.',
      file,
      from: `{ Accept: 'text/event-stream' }`,
      to: `{ Accept: 'text/event-stream', 'X-Requested-With': 'EventSource' }`,
      on: '^connection/((cookies|cors|fetch-metadata|cache)/|request/(no-origin|referrer))|^(policy|lifecycle)/',
    },
    {
      name: 'request: no referrer',
      says: 'No referrer is sent.',
      file,
      from: `redirect: 'follow'`,
      to: `referrerPolicy: 'no-referrer', redirect: 'follow'`,
      on: '^connection/((cookies|cors|fetch-metadata|cache)/|request/(no-origin|referrer))|^(policy|lifecycle)/',
    },
    {
      name: 'userinfo: sent unasked',
      says: 'User name and password of the URL are sent before they are asked for.',
      file: 'basic-credentials.ts',
      from: 'return ownOrigin === url.origin ? basicAuthorization(url) : undefined',
      to: 'return basicAuthorization(url)',
      on: '^connection/(userinfo|status/401)',
    },
    {
      name: 'userinfo: left in the URL',
      says: 'User name and password stay in the URL that fetch is given, which does not take it.',
      file: 'basic-credentials.ts',
      from: `bare.username = ''`,
      to: 'return url',
      on: '^connection/userinfo/',
    },
    {
      name: 'userinfo: never sent',
      says: 'A challenge is not answered.',
      file: 'basic-credentials.ts',
      from: 'response.status !== 401',
      to: 'true',
      on: '^connection/(userinfo|status/401)',
    },
    {
      name: 'userinfo: in the path',
      says: 'The user name is sent in the request target.',
      file: 'basic-credentials.ts',
      from: `bare.username = ''`,
      to: `bare.search = bare.username && '?user=' + bare.username
  bare.username = ''`,
      on: '^connection/userinfo/',
    },
    {
      name: 'network error: not told',
      says: 'A network error is tried again without an event.',
      file: 'connection.ts',
      from: 'else await this.#reestablish()\n      return',
      to: `else setTimeout(() => this.#readyState === CONNECTING && void this.#fetch(), 100)
      return`,
      on: '^connection/(network-error|redirect|scheme|cors)/|^reconnection/network-error/|^stream/media-type/cross|^transport/(refused/|tls/(untrusted|no-tls))',
    },
    {
      name: 'network error: final',
      says: 'A network error fails the connection.',
      file: 'connection.ts',
      from: 'if (isAbort(error) || !FETCH_SCHEMES.has(this.url.protocol)) this.#fail()\n      else await this.#reestablish()',
      to: 'this.#fail()',
      on: '^connection/(network-error|redirect|scheme|cors)/|^reconnection/(network-error|last-event-id|final)/',
    },
    {
      name: 'network error: never final',
      says: 'What cannot be fetched is tried again.',
      file: 'connection.ts',
      from: 'isAbort(error) || !FETCH_SCHEMES.has(this.url.protocol)',
      to: 'isAbort(error)',
    },
    {
      name: 'network error: announced first',
      says: 'The connection is announced before the response is there.',
      file: 'connection.ts',
      from: 'let response: Response\n',
      to: `let response: Response
    this.#announce()\n`,
      on: '^connection/(network-error|redirect|scheme|status|cors)/|^reconnection/(network-error|final)/|^interface/(close|constructor|ready-state|url)/|^stream/media-type/cross',
    },
  ],
}
