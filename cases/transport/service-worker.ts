import type { Cases } from '../../harness/case.ts'

const register = { registerServiceWorker: '{page}{run}/service-worker.js' }
const frame = { openFrame: { src: '{page}{run}/frame' } }

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
        { kind: 'open', readyState: 1 },
        { kind: 'message', data: 'from the service worker', origin: '{page}' },
        { kind: 'error', readyState: 0 },
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
] satisfies Cases
