import type { Cases } from '../../harness/case.ts'

/** Where the standard lets a client give up at once. */
const mayGiveUp =
  'A network error reestablishes the connection, unless the client knows that to be futile: then it may fail the connection.'

const reconnectsOrGivesUp = [
  { name: 'reconnects', expect: { events: [{ kind: 'error' as const, readyState: 0 }] } },
  { name: 'fails the connection', expect: { events: [{ kind: 'error' as const, readyState: 2 }] } },
]

export default [
  {
    id: 'connection/network-error/reset-before-the-response',
    title: 'A connection that is reset before any byte of a response fires error, and never open.',
    requirements: ['CON-22', 'REE-05'],
    // A client may ask again within its network layer, which is part of the same attempt and ends the same way.
    server: [{ noResponse: 'reset' }, { noResponse: 'reset' }],
    expect: { events: [{ kind: 'error' }] },
  },
  {
    id: 'connection/network-error/closed-before-the-response',
    title: 'A connection that is closed before any byte of a response fires error, and never open.',
    requirements: ['CON-22', 'REE-05'],
    server: [{ noResponse: 'close' }, { noResponse: 'close' }],
    expect: { events: [{ kind: 'error' }] },
  },
  {
    id: 'connection/network-error/reset-inside-the-head',
    title: 'A connection that is reset inside the response head fires error, and never open.',
    requirements: ['CON-22', 'REE-05'],
    server: [
      {
        raw: ['HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n', { pause: 20 }],
        end: 'reset',
      },
    ],
    expect: { events: [{ kind: 'error' }] },
  },
  {
    id: 'connection/network-error/no-http',
    title: 'A response that is not HTTP fires error, and never open or message.',
    requirements: ['CON-22', 'CON-24'],
    server: [{ raw: ['data: this is no HTTP\n\n'] }],
    expect: { events: [{ kind: 'error' }] },
  },
  {
    id: 'connection/network-error/reset-inside-the-head-then',
    title: 'What follows a first attempt that is reset inside the response head.',
    level: 'observe',
    why: mayGiveUp,
    requirements: ['CON-22', 'CON-23'],
    server: [
      {
        raw: ['HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\n', { pause: 20 }],
        end: 'reset',
      },
    ],
    client: [{ construct: {} }, { await: 'error' }, { close: true }],
    outcomes: reconnectsOrGivesUp,
  },
  {
    id: 'connection/network-error/unknown-scheme-then',
    title: 'What follows a URL whose scheme cannot be fetched.',
    level: 'observe',
    why: mayGiveUp,
    requirements: ['CON-22', 'CON-23', 'FET-22'],
    server: [],
    client: [
      { construct: { url: 'mailto:someone@example.invalid' } },
      { await: 'error' },
      { close: true },
    ],
    outcomes: reconnectsOrGivesUp,
  },
  {
    id: 'connection/network-error/unknown-scheme-closed',
    title:
      'A URL of a scheme that cannot be fetched fails the connection: error fires once, with CLOSED.',
    level: 'should',
    why: 'A network error reestablishes the connection unless trying again is futile (CON-23); the official browser tests and every engine take it for futile.',
    requirements: ['CON-22', 'CON-23'],
    server: [],
    client: [
      { construct: { url: 'mailto:nobody@example.org' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error', readyState: 2 }] },
  },
  {
    id: 'connection/network-error/blocked-port-then',
    title: 'What follows a URL with a port that Fetch blocks.',
    level: 'observe',
    why: mayGiveUp,
    requirements: ['CON-22', 'CON-23', 'FET-22'],
    server: [],
    client: [{ construct: { url: 'http://127.0.0.1:9/' } }, { await: 'error' }, { close: true }],
    outcomes: reconnectsOrGivesUp,
  },
  {
    id: 'connection/network-error/bad-redirect-then',
    title: 'What follows a redirect to a URL that is not http.',
    level: 'observe',
    why: mayGiveUp,
    requirements: ['CON-22', 'CON-23', 'FET-03'],
    server: [
      {
        status: 302,
        contentType: null,
        headers: [['Location', 'ftp://127.0.0.1/']],
        framing: { length: 0 },
      },
    ],
    client: [{ construct: {} }, { await: 'error' }, { close: true }],
    outcomes: reconnectsOrGivesUp,
  },
  {
    id: 'connection/network-error/no-cors-then',
    title: 'What follows a response of another origin that does not allow this one.',
    level: 'observe',
    why: mayGiveUp,
    requirements: ['CON-22', 'CON-23', 'FET-09'],
    requires: ['cors'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'error' },
      { close: true },
    ],
    outcomes: reconnectsOrGivesUp,
  },
  {
    id: 'connection/network-error/no-cors-closed',
    title:
      'A response that the CORS check refuses fails the connection: error fires once, with CLOSED.',
    level: 'should',
    why: 'A network error reestablishes the connection unless trying again is futile (CON-23); the official browser tests and every engine take it for futile.',
    requirements: ['CON-22', 'CON-23', 'FET-09'],
    requires: ['cors'],
    server: [{ body: ['data: no\n\n'] }],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/network-error/navigator-says-offline',
    title: 'navigator.onLine is not asked: a stream opens though it says false.',
    requirements: ['CON-20'],
    dependsOn: ['connection/response/ok-opens'],
    // Before it reestablishes a connection, a client may wait for the network to come back (REE-09).
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [{ sayOffline: true }, { construct: {} }, { await: 'message' }, { close: true }],
    expect: { messages: [{ data: '1' }], requests: [{}] },
  },
] satisfies Cases
