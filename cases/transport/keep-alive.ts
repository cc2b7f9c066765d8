import type { Cases } from '../../harness/case.ts'

/*
 * Connections of HTTP/1.1 that the server keeps for another request. Every other head of HTTP/1.1 in the corpus says
 * Connection: close. A client may always take a new connection.
 */
const first = 'retry: 10\ndata: 1\n\n'
const keepAlive = 5000

export default [
  {
    id: 'transport/keep-alive/end-of-a-chunked-body',
    title:
      'A stream whose last chunk has come has ended, though its connection stays open: the client reconnects.',
    requirements: ['CON-19'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { keepAlive, body: [first] },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    expect: { messages: [{ data: '1' }, { data: '2' }], requests: [{}, {}] },
  },
  {
    id: 'transport/keep-alive/end-of-a-counted-body',
    title:
      'A stream that has reached its Content-Length has ended, though its connection stays open: the client reconnects.',
    requirements: ['CON-19'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { keepAlive, framing: { length: first.length }, body: [first] },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    expect: { messages: [{ data: '1' }, { data: '2' }], requests: [{}, {}] },
  },
  {
    id: 'transport/keep-alive/nothing-left-over',
    title: 'What a stream left incomplete does not leak into the next one on the same connection.',
    requirements: ['PRC-11', 'BUF-01'],
    dependsOn: ['transport/keep-alive/end-of-a-chunked-body'],
    server: [
      { keepAlive, body: ['retry: 10\ndata: 1\n\ndata: part\nda'] },
      { keepAlive, body: ['ta: more\ndata: 2\n\n'] },
      { body: ['data: 3\n\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { messages: 3 } }, { close: true }],
    expect: { messages: [{ data: '1' }, { data: '2' }, { data: '3' }], requests: [{}, {}, {}] },
  },
  {
    id: 'transport/keep-alive/redirect',
    title: 'A redirect whose connection is kept is followed, wherever the next request goes.',
    requirements: ['FET-01'],
    dependsOn: ['connection/redirect/302'],
    server: [
      {
        keepAlive,
        status: 302,
        contentType: null,
        headers: [['Location', '{run}/target']],
        framing: { length: 0 },
      },
      { body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'message' }, { close: true }],
    expect: { messages: [{ data: '1' }], requests: [{}, { target: '{run}/target' }] },
  },
  {
    id: 'transport/keep-alive/closed-while-idle',
    title:
      'A client whose kept connection was closed before its reconnection makes the request on a new one.',
    requirements: ['CON-22', 'CON-19', 'REE-18'],
    dependsOn: ['transport/keep-alive/end-of-a-chunked-body'],
    server: [
      { keepAlive: 250, body: ['retry: 1200\ndata: 1\n\n'] },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: { messages: 2 } },
      { read: ['readyState'] },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [{}, {}],
      reads: [{ readyState: 1 }],
    },
  },
  {
    id: 'transport/keep-alive/lost-at-the-next-request',
    title:
      'If a kept connection is reset when the next request has come, the client asks again and gets its stream.',
    level: 'should',
    why: 'No byte of a response is a network error, after which a client may give up (CON-23); every engine asks again.',
    requirements: ['CON-22', 'REE-18'],
    dependsOn: ['transport/keep-alive/end-of-a-chunked-body'],
    server: [
      { keepAlive, body: [first] },
      { noResponse: 'reset' },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    expect: { messages: [{ data: '1' }, { data: '2' }], requests: [{}, {}, {}] },
  },
  {
    id: 'transport/keep-alive/last-event-id',
    title: 'The request of a reconnection on a kept connection carries the last event ID.',
    requirements: ['REE-13'],
    dependsOn: ['transport/keep-alive/end-of-a-chunked-body', 'reconnection/last-event-id/sent'],
    server: [
      { keepAlive, body: ['retry: 10\nid: 7\ndata: 1\n\n'] },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '7' } }],
    },
  },
  {
    id: 'transport/keep-alive/same-connection',
    title: 'Whether a reconnection uses the connection that the server has kept.',
    level: 'observe',
    why: 'Fetch leaves the choice of a connection to the client.',
    requirements: ['CON-19'],
    dependsOn: ['transport/keep-alive/end-of-a-chunked-body'],
    server: [
      { keepAlive, body: [first] },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    outcomes: [
      { name: 'the same connection', expect: { requests: [{ session: 1 }, { session: 1 }] } },
      { name: 'a new connection', expect: { requests: [{ session: 1 }, { session: 2 }] } },
    ],
  },
] satisfies Cases
