import type { Case, Cases } from '../../harness/case.ts'

const register = { registerServiceWorker: '{page}{run}/service-worker.js' }
const frame = { openFrame: { src: '{page}{run}/frame' } }

/** Ten of them last for 45 s. */
const fiveSecondsApart = (messages: number) =>
  Array.from({ length: messages }, (_, index) => [
    ...(index === 0 ? [] : [{ pause: 5000 }]),
    'data: 1\n\n',
  ]).flat()

const brokenOff =
  'To the letter only the end of a body reestablishes the connection; what that replaced and the intent take a broken body for a lost connection. Firefox and WebKit do so behind a service worker too; Chromium, which does so without one, fails the connection.'
const lostAfterAMessage: Case['client'] = [
  register,
  frame,
  { construct: { in: 'frame' } },
  { await: 'message' },
  { signal: 'seen' },
  { await: 'message' },
  { close: true },
]
const lostAndReconnected: Case['expect'] = {
  events: [
    { kind: 'open' },
    { kind: 'message', data: '1', lastEventId: '7' },
    { kind: 'error' },
    { kind: 'open' },
    { kind: 'message', data: '2', lastEventId: '7' },
  ],
  requests: [{}, {}, { target: '{run}/stream' }, { target: '{run}/stream' }],
  unhandled: [],
}

export default [
  {
    id: 'transport/service-worker/request',
    title:
      'A service worker sees the request: GET, mode cors, credentials same-origin, cache no-store, no destination.',
    requirements: ['FET-27', 'CON-08', 'CON-11', 'CON-13', 'CON-16'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame'],
    server: [
      { serviceWorker: 'from the network' },
      { document: {} },
      { body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      register,
      frame,
      { construct: { in: 'frame', url: 'stream?q' } },
      { await: 'message' },
      { fetchEvents: 1 },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1', origin: '{page}' }],
      reads: [
        {
          url: '{page}{run}/stream?q',
          method: 'GET',
          mode: 'cors',
          credentials: 'same-origin',
          cache: 'no-store',
          redirect: 'follow',
          destination: '',
          lastEventId: null,
        },
      ],
      requests: [
        { target: '{run}/service-worker.js' },
        { target: '{run}/frame' },
        { target: '{run}/stream?q' },
      ],
    },
  },
  {
    id: 'transport/service-worker/with-credentials',
    title: 'With withCredentials the request that a service worker sees has credentials include.',
    requirements: ['FET-27', 'CON-09'],
    dependsOn: ['transport/service-worker/request'],
    server: [
      { serviceWorker: 'from the network' },
      { document: {} },
      { body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      register,
      frame,
      { construct: { in: 'frame', init: { withCredentials: true } } },
      { await: 'message' },
      { fetchEvents: 1 },
      { close: true },
    ],
    expect: { reads: [{ mode: 'cors', credentials: 'include', cache: 'no-store' }] },
  },
  {
    id: 'transport/service-worker/another-origin',
    title: 'A request to another origin goes through the service worker of the document.',
    requirements: ['FET-27', 'CON-14', 'FET-09'],
    dependsOn: ['transport/service-worker/request', 'connection/cors/any-origin'],
    server: [
      { serviceWorker: 'from the network' },
      { document: {} },
      { headers: [['Access-Control-Allow-Origin', '*']], body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      register,
      frame,
      { construct: { in: 'frame', url: '{cross-origin}{run}/stream' } },
      { await: 'message' },
      { fetchEvents: 1 },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1', origin: '{cross-origin}' }],
      reads: [{ url: '{cross-origin}{run}/stream', mode: 'cors', credentials: 'same-origin' }],
      requests: [{}, {}, { origin: 'cross-origin' }],
    },
  },
  {
    id: 'transport/service-worker/reconnection',
    title: 'A reconnection goes through the service worker too, with the last event ID.',
    requirements: ['FET-27', 'CON-18', 'REE-13', 'REE-17'],
    dependsOn: ['transport/service-worker/request', 'reconnection/last-event-id/sent'],
    server: [
      { serviceWorker: 'from the network' },
      { document: {} },
      { body: ['retry: 10\nid: 7\ndata: 1\n\n'] },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      register,
      frame,
      { construct: { in: 'frame' } },
      { await: { messages: 2 } },
      { fetchEvents: 2 },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      reads: [
        { url: '{page}{run}/stream', lastEventId: null },
        { url: '{page}{run}/stream', lastEventId: '7', mode: 'cors', cache: 'no-store' },
      ],
      requests: [{}, {}, {}, { headers: { 'last-event-id': '7' } }],
    },
  },
  {
    id: 'transport/service-worker/answered-by-itself',
    title:
      'A stream that a service worker creates is parsed like a stream of a server, and no request reaches the server.',
    requirements: ['FET-27', 'CON-32', 'DSP-14'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame'],
    server: [{ serviceWorker: 'by itself' }, { document: {} }],
    client: [register, frame, { construct: { in: 'frame' } }, { await: 'error' }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'from the service worker', origin: '{page}' },
        { kind: 'error' },
      ],
      requests: [{ target: '{run}/service-worker.js' }, { target: '{run}/frame' }],
    },
  },
  {
    id: 'transport/service-worker/answered-with-another-type',
    title: 'A response of another type that a service worker creates fails the connection.',
    requirements: ['FET-27', 'CON-26', 'CON-31'],
    dependsOn: ['transport/service-worker/answered-by-itself'],
    server: [{ serviceWorker: 'by itself as text/plain' }, { document: {} }],
    client: [
      register,
      frame,
      { construct: { in: 'frame' } },
      { await: 'error' },
      { quiet: 3500 },
      { read: ['readyState'] },
    ],
    expect: {
      events: [{ kind: 'error', readyState: 2 }],
      reads: [{ readyState: 2 }],
      requests: [{}, {}],
    },
  },
  {
    id: 'transport/service-worker/network-error',
    title: "A service worker's network error fires error, and never open.",
    requirements: ['FET-27', 'CON-22'],
    dependsOn: ['transport/service-worker/request'],
    server: [{ serviceWorker: 'with a network error' }, { document: {} }],
    client: [register, frame, { construct: { in: 'frame' } }, { await: 'error' }, { close: true }],
    expect: { events: [{ kind: 'error' }], requests: [{}, {}] },
  },
  {
    id: 'transport/service-worker/not-answered',
    title: 'A request that a service worker lets pass goes to the server.',
    requirements: ['FET-27'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame'],
    server: [
      { serviceWorker: 'not at all' },
      { document: {} },
      { body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      register,
      frame,
      { construct: { in: 'frame' } },
      { await: 'message' },
      { fetchEvents: 1 },
      { close: true },
      { await: { disconnect: 3 } },
    ],
    expect: {
      messages: [{ data: '1' }],
      reads: [{ url: '{page}{run}/stream', mode: 'cors' }],
      requests: [{}, {}, { target: '{run}/stream' }],
      disconnects: [3],
    },
  },
  {
    id: 'transport/service-worker/close',
    title: 'close() ends a stream that a service worker fetches.',
    requirements: ['FET-27', 'ATT-09', 'ATT-10'],
    dependsOn: ['transport/service-worker/request'],
    server: [
      { serviceWorker: 'from the network' },
      { document: {} },
      { body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      register,
      frame,
      { construct: { in: 'frame' } },
      { await: 'message' },
      { close: true },
      { await: { disconnect: 3 } },
      { read: ['readyState'] },
    ],
    expect: { reads: [{ readyState: 2 }], messages: [{ data: '1' }], disconnects: [3] },
  },
  {
    id: 'transport/service-worker/exception',
    title:
      'A service worker that answers with an exception is a network error, and no more than that.',
    requirements: ['FET-27', 'CON-22'],
    dependsOn: ['transport/service-worker/request'],
    server: [{ serviceWorker: 'with an exception' }, { document: {} }],
    client: [register, frame, { construct: { in: 'frame' } }, { await: 'error' }, { close: true }],
    expect: { events: [{ kind: 'error' }], requests: [{}, {}], unhandled: [] },
  },
  {
    id: 'transport/service-worker/reset',
    title:
      'A stream that a service worker fetches is lost when its connection is reset: one error, and a reconnection.',
    level: 'should',
    why: brokenOff,
    requirements: ['FET-27', 'FET-20', 'FET-21'],
    dependsOn: ['transport/service-worker/request', 'reconnection/loss/reset'],
    server: [
      { serviceWorker: 'from the network' },
      { document: {} },
      { body: ['retry: 10\nid: 7\ndata: 1\n\n', { awaitSignal: 'seen' }], end: 'reset' },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: lostAfterAMessage,
    expect: lostAndReconnected,
  },
  {
    id: 'transport/service-worker/length-cut-off',
    title:
      'A stream that a service worker fetches is lost when fewer bytes come than its Content-Length says.',
    level: 'should',
    why: brokenOff,
    requirements: ['FET-27', 'FET-20', 'FET-21'],
    dependsOn: ['transport/service-worker/request', 'reconnection/loss/length-cut-off'],
    server: [
      { serviceWorker: 'from the network' },
      { document: {} },
      {
        framing: { length: 1000 },
        body: ['retry: 10\nid: 7\ndata: 1\n\n', { awaitSignal: 'seen' }],
        end: 'truncate',
      },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: lostAfterAMessage,
    expect: lostAndReconnected,
  },
  {
    id: 'transport/service-worker/errored-stream',
    title: 'What follows when the controller of a stream that a service worker creates errors it.',
    level: 'observe',
    why: 'To the letter only the end of a body reestablishes the connection (FET-20), and this one has none; engines that take a broken connection for a lost one differ about it.',
    requirements: ['FET-27', 'FET-20', 'FET-21'],
    dependsOn: ['transport/service-worker/answered-by-itself'],
    server: [
      { serviceWorker: 'by itself until it breaks off' },
      { document: {} },
      { before: [{ awaitSignal: 'seen' }], status: 204, contentType: null, framing: 'none' },
    ],
    client: [
      register,
      frame,
      { construct: { in: 'frame' } },
      { await: 'message' },
      { signal: 'seen' },
      { await: 'error' },
      { close: true },
    ],
    outcomes: [
      {
        name: 'reconnects',
        expect: {
          events: [
            { kind: 'open' },
            { kind: 'message', data: 'from the service worker', lastEventId: '7' },
            { kind: 'error', readyState: 0 },
          ],
        },
      },
      {
        name: 'fails the connection',
        expect: {
          events: [
            { kind: 'open' },
            { kind: 'message', data: 'from the service worker', lastEventId: '7' },
            { kind: 'error', readyState: 2 },
          ],
        },
      },
    ],
  },
  {
    id: 'transport/service-worker/unregistered',
    title: 'A stream goes on when the service worker that fetches it is unregistered.',
    requirements: ['FET-27', 'CON-32'],
    dependsOn: ['transport/service-worker/request'],
    server: [
      { serviceWorker: 'from the network' },
      { document: {} },
      { body: ['data: 1\n\n', { awaitSignal: 'unregistered' }, 'data: 2\n\n'], end: 'hold' },
    ],
    client: [
      register,
      frame,
      { construct: { in: 'frame' } },
      { await: 'message' },
      { unregisterServiceWorker: true },
      { signal: 'unregistered' },
      { await: 'message' },
      { read: ['readyState'] },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: '1' }, { kind: 'message', data: '2' }],
      requests: [{}, {}, {}],
      reads: [{ readyState: 1 }],
    },
  },
  {
    id: 'transport/service-worker/45-seconds',
    title:
      'What becomes of a stream that a service worker fetches while bytes keep coming for 45 seconds.',
    level: 'observe',
    why: 'A browser may terminate a service worker, for example after 30 seconds of one event; the specification of service workers leaves open what that does to a response it has passed on.',
    slow: true,
    requirements: ['FET-27', 'CON-32'],
    dependsOn: ['transport/service-worker/request'],
    deadline: 90_000,
    server: [
      { serviceWorker: 'from the network' },
      { document: {} },
      { body: fiveSecondsApart(10) },
    ],
    client: [
      register,
      frame,
      { construct: { in: 'frame' } },
      { await: 'error' },
      { read: ['readyState'] },
      { close: true },
    ],
    outcomes: [
      { name: 'goes on', expect: { messages: [{ data: '1', times: 10 }] } },
      { name: 'is cut, and fails the connection', expect: { reads: [{ readyState: 2 }] } },
      { name: 'is cut, and reconnects', expect: { reads: [{ readyState: 0 }] } },
    ],
  },
] satisfies Cases
