import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'connection/request/get-without-body',
    title: 'The request is a GET without a body.',
    requirements: ['CON-13'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { request: 1 } }, { close: true }],
    expect: {
      requests: [
        {
          method: 'GET',
          target: '{run}/stream',
          headers: { 'content-length': null, 'transfer-encoding': null, 'content-type': null },
        },
      ],
    },
  },
  {
    id: 'connection/request/no-last-event-id',
    title: 'The first request has no Last-Event-ID header.',
    requirements: ['LEI-02', 'STA-04'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { request: 1 } }, { close: true }],
    expect: { requests: [{ headers: { 'last-event-id': null } }] },
  },
  {
    id: 'connection/request/accept-present',
    title: 'The request has an Accept header: if the client sets none, Fetch adds one.',
    requirements: ['FET-16'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { request: 1 } }, { close: true }],
    expect: { requests: [{ headers: { accept: true } }] },
  },
  {
    id: 'connection/request/accept-value',
    title: 'What the Accept header of the request says.',
    level: 'observe',
    why: 'A client may set it to text/event-stream; the standard leaves it free.',
    requirements: ['CON-15', 'FET-16'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { request: 1 } }, { close: true }],
    outcomes: [
      {
        name: 'text/event-stream',
        expect: { requests: [{ headers: { accept: 'text/event-stream' } }] },
      },
      { name: '*/*', expect: { requests: [{ headers: { accept: '*/*' } }] } },
      { name: 'no Accept header', expect: { requests: [{ headers: { accept: null } }] } },
      { name: 'another value', expect: { requests: [{ headers: { accept: true } }] } },
    ],
  },
  {
    id: 'connection/request/accept-text-event-stream',
    title: 'The request says that it accepts text/event-stream, and nothing else.',
    level: 'should',
    why: 'A client may set the header; the official browser tests ask for it, and every engine does so.',
    requirements: ['CON-15'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { request: 1 } }, { close: true }],
    expect: { requests: [{ headers: { accept: 'text/event-stream' } }] },
  },
  {
    id: 'connection/request/asks-no-cache',
    title: 'The request says Cache-Control: no-cache and Pragma: no-cache.',
    requirements: ['FET-14', 'CON-16'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { request: 1 } }, { close: true }],
    expect: {
      requests: [{ headers: { 'cache-control': 'no-cache', pragma: 'no-cache' } }],
    },
  },
  {
    id: 'connection/request/asks-no-cache-again',
    title: 'The request of a reconnection says Cache-Control: no-cache and Pragma: no-cache too.',
    requirements: ['FET-14', 'CON-18', 'CON-35'],
    dependsOn: ['connection/request/asks-no-cache', 'reconnection/basic/after-end'],
    server: [{ body: ['retry: 10\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { request: 2 } }, { close: true }],
    expect: {
      requests: [{}, { headers: { 'cache-control': 'no-cache', pragma: 'no-cache' } }],
    },
  },
  {
    id: 'connection/request/no-conditions',
    title:
      'A reconnection asks for the stream without conditions, though the last response could be validated.',
    requirements: ['CON-16', 'FET-14'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      {
        headers: [
          ['ETag', '"1"'],
          ['Last-Modified', 'Thu, 01 Jan 2026 00:00:00 GMT'],
        ],
        body: ['retry: 10\n\n'],
      },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { request: 2 } }, { close: true }],
    expect: {
      requests: [
        {},
        {
          headers: {
            'if-none-match': null,
            'if-modified-since': null,
            'if-range': null,
            range: null,
          },
        },
      ],
    },
  },
  {
    id: 'connection/request/fragment-not-sent',
    title: 'The fragment of the URL is not sent.',
    requirements: ['FET-29'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: { url: '{page}{run}/stream#part' } }, { await: 'open' }, { close: true }],
    expect: { requests: [{ target: '{run}/stream' }] },
  },
  {
    id: 'connection/request/path-and-query-as-given',
    title: 'Path and query are sent as they were given: nothing is decoded, sorted or collapsed.',
    requirements: ['CON-07', 'CON-18'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [
      { construct: { url: '{page}{run}/a//b%2Fc;d=1/%e2%82%ac?b=2&a=1&a=%20+&=' } },
      { await: 'open' },
      { close: true },
    ],
    expect: { requests: [{ target: '{run}/a//b%2Fc;d=1/%e2%82%ac?b=2&a=1&a=%20+&=' }] },
  },
  {
    id: 'connection/request/empty-query',
    title: 'An empty query is sent: the request target ends with a question mark.',
    requirements: ['CON-07', 'FET-29'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: { url: '{page}{run}/stream?' } }, { await: 'open' }, { close: true }],
    expect: { requests: [{ target: '{run}/stream?' }] },
  },
  {
    id: 'connection/request/empty-query-and-fragment',
    title:
      'An empty query before an empty fragment is sent: the request target ends with a question mark.',
    requirements: ['CON-07', 'FET-29'],
    dependsOn: ['connection/request/empty-query'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: { url: '{page}{run}/stream?#' } }, { await: 'open' }, { close: true }],
    expect: { requests: [{ target: '{run}/stream?' }] },
  },
  {
    id: 'connection/request/no-origin-to-the-same-origin',
    title: 'A request to the origin of the page has no Origin header.',
    requirements: ['FET-13'],
    requires: ['cors'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { request: 1 } }, { close: true }],
    expect: { requests: [{ origin: 'page', headers: { origin: null } }] },
  },
  {
    id: 'connection/request/referrer',
    title: 'A request to another origin names the origin of the page as its referrer.',
    requirements: ['CON-14'],
    requires: ['document'],
    dependsOn: ['connection/cors/any-origin'],
    server: [
      {
        headers: [['Access-Control-Allow-Origin', '*']],
        body: [':\n'],
        end: 'hold',
      },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: { request: 1 } },
      { close: true },
    ],
    expect: { requests: [{ origin: 'cross-origin', headers: { referer: '{page}/' } }] },
  },
] satisfies Cases
