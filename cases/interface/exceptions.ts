import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'interface/exceptions/in-open',
    title: 'An exception in a listener of open is reported, and the stream goes on.',
    requirements: ['DOM-03'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: [':\n', { awaitSignal: 'opened' }, 'data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { throwFrom: 'open' },
      { await: 'open' },
      { leave: 'task' },
      { read: ['readyState'] },
      { signal: 'opened' },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: '1', readyState: 1 }],
      reads: [{ readyState: 1 }],
      unhandled: ['thrown by the case'],
      requests: [{}],
    },
  },
  {
    id: 'interface/exceptions/in-message',
    title:
      'An exception in a listener of message is reported; the other listeners and the next events are not affected.',
    requirements: ['DOM-03'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\ndata: 2\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { throwFrom: 'message' },
      // Added after the listener that throws.
      { setHandler: 'message', to: 'a recording function' },
      { await: { messages: 2 } },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'message', via: 'listener', data: '1' },
        { kind: 'message', via: 'handler', data: '1' },
        { kind: 'message', via: 'listener', data: '2' },
        { kind: 'message', via: 'handler', data: '2' },
      ],
      unhandled: ['thrown by the case'],
      requests: [{}],
    },
  },
  {
    id: 'interface/exceptions/in-error',
    title:
      'An exception in a listener of error is reported, and the client reconnects all the same.',
    requirements: ['DOM-03', 'REE-07'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [{ body: ['retry: 10\ndata: a\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { throwFrom: 'error' },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      unhandled: ['thrown by the case'],
      requests: [{}, {}],
    },
  },
  {
    id: 'interface/exceptions/in-error-of-a-failure',
    title: 'An exception in a listener of error is reported, and a failed object stays CLOSED.',
    requirements: ['DOM-03', 'FAI-02'],
    dependsOn: ['connection/status/404'],
    server: [{ status: 404, body: [':\n'] }],
    client: [
      { construct: {} },
      { throwFrom: 'error' },
      { await: 'error' },
      { quiet: 1200 },
      { read: ['readyState'] },
    ],
    expect: {
      events: [{ kind: 'error', readyState: 2 }],
      reads: [{ readyState: 2 }],
      unhandled: ['thrown by the case'],
      requests: [{}],
    },
  },
] satisfies Cases
