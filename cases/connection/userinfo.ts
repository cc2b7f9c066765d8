import type { Cases } from '../../harness/case.ts'

/*
 * Fetch answers a 401 with the credentials of the URL where the response is not tainted by CORS and there is a
 * traversable to prompt its user in: of the hosts here, in a page. It sends nothing before it is asked.
 */
const challenge = {
  status: 401,
  contentType: 'text/plain',
  headers: [
    ['WWW-Authenticate', 'Basic realm="x"'],
    ['Access-Control-Allow-Origin', '*'],
  ] as [string, string][],
  body: ['no'],
}
/** The word of RFC 7617 for user:pass. */
const authorization = `Basic ${Buffer.from('user:pass').toString('base64')}`
const url = 'http://user:pass@{page-host}{run}/stream'

export default [
  {
    id: 'connection/userinfo/not-in-the-request',
    title:
      'User name and password of the URL are neither in the request target nor sent before the server asks for them.',
    requirements: ['FET-18', 'CON-12'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ body: [':\n'] }],
    client: [{ construct: { url } }, { await: 'error' }, { read: ['url'] }, { close: true }],
    expect: {
      events: [{ kind: 'open' }, { kind: 'error' }],
      reads: [{ url }],
      requests: [{ target: '{run}/stream', headers: { authorization: null } }],
    },
  },
  {
    id: 'connection/userinfo/answers-a-challenge',
    title: 'A Basic challenge of the own origin is answered with the credentials of the URL.',
    requirements: ['CON-12', 'FET-18', 'FET-25'],
    requires: ['document'],
    dependsOn: ['connection/userinfo/not-in-the-request'],
    server: [challenge, { body: [':\n'] }],
    client: [{ construct: { url } }, { await: 'error' }, { close: true }],
    expect: {
      events: [{ kind: 'open' }, { kind: 'error' }],
      requests: [
        { target: '{run}/stream', headers: { authorization: null } },
        { target: '{run}/stream', headers: { authorization } },
      ],
    },
  },
  {
    id: 'connection/userinfo/challenge-without-a-document',
    title: 'What a Basic challenge to a URL with credentials leads to.',
    level: 'observe',
    why: 'Fetch ties the answer to a document to prompt the user in, which runtimes and workers do not have.',
    requirements: ['CON-12', 'FET-18', 'FET-25'],
    server: [challenge, { body: [':\n'], end: 'hold' }],
    // No step waits for what not every client does: a refused URL, an answer and a failure all show within this time.
    client: [{ construct: { url } }, { quiet: 2500 }, { close: true }],
    outcomes: [
      {
        name: 'it is answered with the credentials',
        expect: {
          events: [{ kind: 'open' }],
          requests: [{ headers: { authorization: null } }, { headers: { authorization } }],
        },
      },
      {
        name: 'the credentials are sent before it, and again',
        expect: {
          events: [{ kind: 'open' }],
          requests: [{ headers: { authorization } }, { headers: { authorization } }],
        },
      },
      {
        name: 'the credentials are sent before it',
        expect: {
          events: [{ kind: 'error', readyState: 2 }],
          requests: [{ headers: { authorization } }],
        },
      },
      {
        name: 'the connection fails',
        expect: {
          events: [{ kind: 'error', readyState: 2 }],
          requests: [{ headers: { authorization: null } }],
        },
      },
      { name: 'nothing is asked', expect: { requests: [] } },
    ],
  },
  {
    id: 'connection/userinfo/challenge-of-another-origin',
    title: 'A Basic challenge of another origin is not answered: its 401 fails the connection.',
    requirements: ['FET-25', 'FET-18', 'CON-24'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin'],
    server: [challenge, { headers: [['Access-Control-Allow-Origin', '*']], body: [':\n'] }],
    client: [
      { construct: { url: 'http://user:pass@{cross-origin-host}{run}/stream' } },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'error', readyState: 2 }],
      requests: [{ origin: 'cross-origin', headers: { authorization: null } }],
    },
  },
  {
    id: 'connection/userinfo/not-to-the-target-of-a-redirect',
    title: 'Authorization is not sent to the other origin that a redirect leads to.',
    requirements: ['FET-06'],
    requires: ['document'],
    dependsOn: ['connection/userinfo/answers-a-challenge'],
    server: [
      challenge,
      {
        status: 302,
        contentType: null,
        headers: [['Location', '{cross-origin}{run}/target']],
        framing: { length: 0 },
      },
      { headers: [['Access-Control-Allow-Origin', '*']], body: [':\n'] },
    ],
    client: [{ construct: { url } }, { await: 'error' }, { close: true }],
    expect: {
      events: [{ kind: 'open' }, { kind: 'error' }],
      requests: [
        { origin: 'page', headers: { authorization: null } },
        { origin: 'page', headers: { authorization } },
        { origin: 'cross-origin', headers: { authorization: null } },
      ],
    },
  },
  {
    id: 'connection/userinfo/location-of-another-origin',
    title: 'A redirect to another origin with credentials in its URL is a network error.',
    requirements: ['FET-05', 'CON-22'],
    requires: ['cors'],
    dependsOn: ['connection/cors/redirect-to-another-origin'],
    server: [
      {
        status: 302,
        contentType: null,
        headers: [['Location', 'http://user:pass@{cross-origin-host}{run}/target']],
        framing: { length: 0 },
      },
      { headers: [['Access-Control-Allow-Origin', '*']], body: [':\n'] },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ target: '{run}/stream' }] },
  },
  {
    id: 'connection/userinfo/location-with-a-user-name-only',
    title:
      'A redirect to another origin with no more than a user name in its URL is a network error too.',
    requirements: ['FET-05', 'CON-22'],
    requires: ['cors'],
    dependsOn: ['connection/cors/redirect-to-another-origin'],
    server: [
      {
        status: 307,
        contentType: null,
        headers: [['Location', 'http://user@{cross-origin-host}{run}/target']],
        framing: { length: 0 },
      },
      { headers: [['Access-Control-Allow-Origin', '*']], body: [':\n'] },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ target: '{run}/stream' }] },
  },
  {
    id: 'connection/userinfo/location-of-the-same-origin',
    title: 'A redirect within the origin is followed though its URL has credentials.',
    requirements: ['FET-05', 'FET-01', 'FET-18'],
    requires: ['cors'],
    dependsOn: ['connection/redirect/302'],
    server: [
      {
        status: 302,
        contentType: null,
        headers: [['Location', 'http://user:pass@{page-host}{run}/target']],
        framing: { length: 0 },
      },
      { body: [':\n'] },
    ],
    expect: {
      events: [{ kind: 'open' }, { kind: 'error' }],
      requests: [{}, { target: '{run}/target', headers: { authorization: null } }],
    },
  },
  {
    id: 'connection/userinfo/empty',
    title: 'An @ with nothing before it is no userinfo: url drops it, and the stream opens.',
    requirements: ['ATT-02', 'URL-03'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [
      { construct: { url: 'http://:@{page-host}{run}/stream' } },
      { await: 'open' },
      { read: ['url'] },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }],
      reads: [{ url: '{page}{run}/stream' }],
      requests: [{ target: '{run}/stream', headers: { authorization: null } }],
    },
  },
] satisfies Cases
