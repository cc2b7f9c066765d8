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
const known = `[${redirects.join(', ')}].includes(response.status)`

/** The request, and where redirects lead. */
export const requests: MutantGroup = {
  on: '^connection/(network-error|scheme|cors)/|^policy/|^transport/',
  mutants: [
    ...redirects.map((status) => ({
      name: `redirect: not ${status}`,
      says: `Of the redirects ${status} is not followed.`,
      file,
      from: sent,
      to: byHand({ follows: `${known} && response.status !== ${status}` }),
      on: '^(connection|reconnection)/redirect/',
    })),
    {
      name: 'redirect: forgets the headers',
      says: 'The request to where a redirect leads lacks the headers.',
      file,
      from: sent,
      to: byHand({ follows: known, init: '{ signal }' }),
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
      name: 'request: with a time stamp',
      says: 'A time stamp is added to the query, against caches.',
      file: 'basic-credentials.ts',
      from: `bare.username = ''`,
      to: `bare.search += (bare.search ? '&' : '?') + '_=' + Date.now()`,
      on: '^connection/((cookies|cors|fetch-metadata|cache)/|request/(no-origin|referrer))|^(policy|lifecycle)/',
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
      name: 'request: mode no-cors',
      says: 'The mode is no-cors.',
      file,
      from: `mode: 'cors'`,
      to: `mode: 'no-cors'`,
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
      name: 'request: no referrer',
      says: 'No referrer is sent.',
      file,
      from: `redirect: 'follow'`,
      to: `referrerPolicy: 'no-referrer', redirect: 'follow'`,
      on: '^connection/((cookies|cors|fetch-metadata|cache)/|request/(no-origin|referrer))|^(policy|lifecycle)/',
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
      name: 'network error: not told',
      says: 'A network error is tried again without an event.',
      file: 'connection.ts',
      from: 'else await this.#reestablish()\n      return',
      to: `else setTimeout(() => this.#readyState === CONNECTING && void this.#fetch(), 100)
      return`,
      on: '^connection/(network-error|redirect|scheme|cors)/|^reconnection/network-error/|^stream/media-type/cross|^transport/(refused/|tls/(untrusted|no-tls))',
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
