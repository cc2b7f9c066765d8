import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'interface/ready-state/inside-each-event',
    title:
      'readyState is OPEN inside open and message, and CONNECTING inside the error of a lost connection.',
    requirements: ['ANN-02', 'ATT-07', 'REE-04', 'REE-05', 'ATT-06'],
    requires: ['source-object'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: a\n\n', { awaitSignal: 'seen' }] }],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'seen' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', readyState: 1 },
        { kind: 'message', data: 'a', readyState: 1 },
        { kind: 'error', readyState: 0 },
      ],
    },
  },
  {
    id: 'interface/ready-state/failed',
    title: 'readyState is CLOSED inside the error of a failed connection and stays so.',
    requirements: ['FAI-02', 'ATT-08', 'ATT-16'],
    dependsOn: ['connection/status/404'],
    server: [{ status: 404, body: [':\n'] }],
    client: [
      { construct: {} },
      { await: 'error' },
      { leave: 'task' },
      { read: ['readyState'] },
      // How long a client waits by default is not known; CLOSED is what says that it does not come back.
      { quiet: 3500 },
      { read: ['readyState'] },
    ],
    expect: {
      events: [{ kind: 'error', readyState: 2 }],
      reads: [{ readyState: 2 }, { readyState: 2 }],
      requests: [{}],
    },
  },
  {
    id: 'interface/ready-state/during-the-delay',
    title: 'readyState stays CONNECTING during the reconnection delay.',
    requirements: ['ATT-06', 'REE-04'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [{ body: ['retry: 100\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { await: 'error' },
      { leave: 'task' },
      { read: ['readyState'] },
      { await: { request: 2 } },
      { close: true },
    ],
    expect: { reads: [{ readyState: 0 }], requests: [{}, {}] },
  },
  {
    id: 'interface/ready-state/during-the-second-attempt',
    title:
      'readyState stays CONNECTING until the reconnection is answered, and is OPEN again after.',
    requirements: ['ATT-06', 'ATT-07', 'REE-17'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      { before: [{ awaitSignal: 'answer' }], body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: { request: 2 } },
      { read: ['readyState'] },
      { signal: 'answer' },
      { await: 'error' },
      { await: 'open' },
      { read: ['readyState'] },
      { close: true },
    ],
    expect: {
      reads: [{ readyState: 0 }, { readyState: 1 }],
      events: [
        { kind: 'open', readyState: 1 },
        { kind: 'message', data: 'a' },
        { kind: 'error', readyState: 0 },
        { kind: 'open', readyState: 1 },
      ],
    },
  },
  {
    id: 'interface/ready-state/open-between-messages',
    title: 'readyState stays OPEN while the stream is silent between two events.',
    requirements: ['ATT-07'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: a\n\n', { awaitSignal: 'more' }, 'data: b\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { await: 'message' },
      { leave: 'task' },
      { read: ['readyState'] },
      { signal: 'more' },
      { await: 'message' },
      { close: true },
      { read: ['readyState'] },
    ],
    expect: {
      reads: [{ readyState: 1 }, { readyState: 2 }],
      messages: [{ data: 'a' }, { data: 'b' }],
    },
  },
] satisfies Cases
