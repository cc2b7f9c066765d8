import type { Cases } from '../../harness/case.ts'

/*
 * A client may send a request again within its network layer when a connection goes before any header of a response,
 * and browsers do on a connection that was opened ahead. What counts attempts therefore breaks off after a 103
 * response and inside the head of the next one, which nobody asks for again unseen.
 */
const brokenInsideTheHead = {
  raw: ['HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\n', { pause: 20 }],
  end: 'reset' as const,
}

export default [
  {
    id: 'reconnection/network-error/no-answer-then-recovery',
    title:
      'A client whose reconnection is reset before any answer tries again until the server is back.',
    requirements: ['CON-22', 'REE-07', 'REE-18'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [{ body: ['retry: 10\n\n'] }, { noResponse: 'reset' }, { body: [':\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { await: 'open' },
      { await: 'open' },
      { read: ['readyState'] },
      { close: true },
    ],
    expect: { reads: [{ readyState: 1 }], requests: [{}, {}, {}] },
  },
  {
    id: 'reconnection/network-error/closed-then-recovery',
    title:
      'A client whose reconnection is closed before any answer tries again until the server is back.',
    requirements: ['CON-22', 'REE-07', 'REE-18'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [{ body: ['retry: 10\n\n'] }, { noResponse: 'close' }, { body: [':\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { await: 'open' },
      { await: 'open' },
      { read: ['readyState'] },
      { close: true },
    ],
    expect: { reads: [{ readyState: 1 }], requests: [{}, {}, {}] },
  },
  {
    id: 'reconnection/network-error/one-error-per-attempt',
    title: 'Each attempt that ends in a network error fires one error with readyState CONNECTING.',
    requirements: ['CON-22', 'REE-04', 'REE-07', 'REE-18'],
    dependsOn: ['reconnection/basic/after-end'],
    deadline: 10000,
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      brokenInsideTheHead,
      brokenInsideTheHead,
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'open' }, { await: 'open' }, { close: true }],
    expect: {
      events: [
        { kind: 'open', readyState: 1 },
        { kind: 'message', data: 'a' },
        { kind: 'error', readyState: 0 },
        { kind: 'error', readyState: 0 },
        { kind: 'error', readyState: 0 },
        { kind: 'open', readyState: 1 },
      ],
      requests: [{}, {}, {}, {}],
    },
  },
  {
    id: 'reconnection/network-error/delay-after-a-failed-attempt',
    title:
      'After an attempt that ended in a network error the client waits for its reconnection time again.',
    requirements: ['REE-08', 'REE-07'],
    dependsOn: [
      'reconnection/delay/lower-bound',
      'reconnection/network-error/one-error-per-attempt',
    ],
    server: [{ body: ['retry: 2500\n\n'] }, brokenInsideTheHead, { body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'open' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [{}, {}, {}],
      delays: [
        { before: 2, atLeast: 2500 },
        { before: 3, atLeast: 2500 },
      ],
    },
  },
  {
    id: 'reconnection/network-error/close-between-attempts',
    title:
      'close() after an attempt that ended in a network error keeps the next one from being made.',
    requirements: ['ATT-15', 'REE-11'],
    dependsOn: ['reconnection/network-error/one-error-per-attempt'],
    server: [{ body: ['retry: 30\ndata: a\n\n'] }, brokenInsideTheHead],
    client: [
      { construct: {} },
      { await: 'error' },
      { await: 'error' },
      { leave: 'task' },
      { close: true },
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
      reads: [{ readyState: 2 }],
      requests: [{}, {}],
    },
  },
] satisfies Cases
