import type { Cases } from '../../harness/case.ts'

/** `{refusing}` is another origin than the page: it has a port of its own. */
const anyOrigin: [string, string][] = [['Access-Control-Allow-Origin', '*']]

const mayGiveUp =
  'A client may give up if trying again is futile (CON-23) and may wait longer each time (REE-09). Chromium, WebKit and Deno try again; Firefox and workerd give up.'

export default [
  {
    id: 'transport/refused/recovery',
    title:
      'A client whose reconnection is refused makes the same request again until the server is back.',
    level: 'should',
    why: mayGiveUp,
    requirements: ['CON-22', 'CON-18', 'REE-07', 'REE-17', 'REE-18'],
    dependsOn: ['connection/cors/any-origin', 'reconnection/basic/after-end'],
    server: [
      { headers: anyOrigin, body: ['retry: 20\ndata: 1\n\n'] },
      { refusedUntil: 'back', headers: anyOrigin, body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{refusing}{run}/stream?q=1' } },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { signal: 'back' },
      { await: 'message' },
      { read: ['readyState'] },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [
        { origin: 'refusing', target: '{run}/stream?q=1' },
        { origin: 'refusing', target: '{run}/stream?q=1' },
      ],
      reads: [{ readyState: 1 }],
    },
  },
  {
    id: 'transport/refused/one-error-per-attempt',
    title: 'Each refused attempt fires one error with readyState CONNECTING, and no open.',
    level: 'should',
    why: mayGiveUp,
    requirements: ['CON-22', 'REE-04', 'REE-05', 'REE-07'],
    dependsOn: ['connection/cors/any-origin', 'reconnection/basic/after-end'],
    server: [
      { headers: anyOrigin, body: ['retry: 20\ndata: a\n\n'] },
      { refusedUntil: 'never', headers: anyOrigin, body: ['data: no\n\n'] },
    ],
    client: [
      { construct: { url: '{refusing}{run}/stream' } },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
      { read: ['readyState'] },
    ],
    expect: {
      events: [
        { kind: 'open', readyState: 1 },
        { kind: 'message', data: 'a' },
        { kind: 'error', readyState: 0 },
        { kind: 'error', readyState: 0 },
        { kind: 'error', readyState: 0 },
      ],
      requests: [{}],
      reads: [{ readyState: 2 }],
    },
  },
  {
    id: 'transport/refused/reconnection-time-before-each-attempt',
    title: 'The client waits for its reconnection time before each attempt, refused ones too.',
    level: 'should',
    why: mayGiveUp,
    requirements: ['REE-08', 'REE-19', 'REE-18'],
    dependsOn: ['connection/cors/any-origin', 'reconnection/delay/lower-bound'],
    server: [
      { headers: anyOrigin, body: ['retry: 2000\n\n'] },
      { refusedUntil: 'back', headers: anyOrigin, body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{refusing}{run}/stream' } },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { signal: 'back' },
      { await: 'open' },
      { close: true },
    ],
    // The end of the first connection, two refused attempts, and the one that is answered.
    expect: { requests: [{}, {}], delays: [{ before: 2, atLeast: 6000 }] },
  },
  {
    id: 'transport/refused/many-attempts',
    title: 'The client does not give up after many refused attempts.',
    level: 'should',
    why: mayGiveUp,
    requirements: ['REE-18', 'CON-22'],
    dependsOn: ['connection/cors/any-origin', 'reconnection/basic/after-end'],
    server: [
      { headers: anyOrigin, body: ['retry: 1\ndata: 1\n\n'] },
      { refusedUntil: 'back', headers: anyOrigin, body: ['data: back\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{refusing}{run}/stream' } },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { signal: 'back' },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }, { data: 'back' }], requests: [{}, {}] },
  },
  {
    id: 'transport/refused/last-event-id-kept',
    title: 'The request that follows refused attempts carries the last event ID.',
    level: 'should',
    why: mayGiveUp,
    requirements: ['REE-13', 'CON-22'],
    dependsOn: ['connection/cors/no-preflight', 'reconnection/last-event-id/sent'],
    server: [
      { headers: anyOrigin, body: ['retry: 20\nid: 7\ndata: 1\n\n'] },
      { refusedUntil: 'back', headers: anyOrigin, body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{refusing}{run}/stream' } },
      { await: 'error' },
      { await: 'error' },
      { signal: 'back' },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1', lastEventId: '7' }, { data: '2' }],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '7' } }],
    },
  },
  {
    id: 'transport/refused/close-between-attempts',
    title: 'After close() between refused attempts no request is made when the server is back.',
    level: 'should',
    why: mayGiveUp,
    requirements: ['ATT-15', 'REE-11'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { headers: anyOrigin, body: ['retry: 20\ndata: a\n\n'] },
      { refusedUntil: 'back', headers: anyOrigin, body: ['data: no\n\n'] },
    ],
    client: [
      { construct: { url: '{refusing}{run}/stream' } },
      { await: 'error' },
      { await: 'error' },
      { leave: 'task' },
      { close: true },
      { signal: 'back' },
      { quiet: 1200 },
      { read: ['readyState'] },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'error' },
      ],
      requests: [{}],
      reads: [{ readyState: 2 }],
    },
  },
  {
    id: 'transport/refused/first-attempt',
    title: 'A first attempt that is refused fires error, and never open or message.',
    requirements: ['CON-22', 'CON-20'],
    server: [{ refusedUntil: 'never', headers: anyOrigin, body: ['data: no\n\n'] }],
    client: [
      { construct: { url: '{refusing}{run}/stream' } },
      { read: ['readyState'] },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], reads: [{ readyState: 0 }], requests: [] },
  },
  {
    id: 'transport/refused/first-attempt-then',
    title: 'What follows a first attempt that is refused.',
    level: 'observe',
    why: 'A network error reestablishes the connection, unless the client knows that to be futile: then it may fail the connection.',
    requirements: ['CON-22', 'CON-23'],
    server: [{ refusedUntil: 'never', headers: anyOrigin, body: ['data: no\n\n'] }],
    client: [{ construct: { url: '{refusing}{run}/stream' } }, { await: 'error' }, { close: true }],
    outcomes: [
      { name: 'reconnects', expect: { events: [{ kind: 'error', readyState: 0 }] } },
      { name: 'fails the connection', expect: { events: [{ kind: 'error', readyState: 2 }] } },
    ],
  },
  {
    id: 'transport/refused/same-origin',
    title: 'A document whose own server refuses connections for a while gets its stream back.',
    requirements: ['CON-22', 'REE-07', 'REE-18'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { document: {} },
      { body: ['retry: 20\ndata: 1\n\n'] },
      { refusedUntil: 'back', body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{refusing}{run}/frame' } },
      { constructInside: 'frame', url: 'stream' },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { signal: 'back' },
      { await: 'message' },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [{}, { origin: 'refusing' }, { origin: 'refusing', headers: { origin: null } }],
    },
  },
] satisfies Cases
