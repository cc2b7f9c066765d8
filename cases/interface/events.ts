import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'interface/events/open-is-plain',
    title: 'open is an Event that neither bubbles nor can be cancelled, targeted at the object.',
    requirements: ['ANN-04', 'DOM-01'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'open' }, { close: true }],
    expect: {
      events: [
        {
          kind: 'open',
          type: 'open',
          interface: 'Event',
          bubbles: false,
          cancelable: false,
          composed: false,
          targetIsSource: true,
        },
      ],
    },
  },
  {
    id: 'interface/events/error-of-a-loss-is-plain',
    title: 'error is an Event that neither bubbles nor can be cancelled when a connection is lost.',
    requirements: ['REE-06', 'DOM-01', 'EVH-03'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ body: [':\n'] }],
    expect: {
      events: [
        { kind: 'open' },
        {
          kind: 'error',
          type: 'error',
          interface: 'Event',
          bubbles: false,
          cancelable: false,
          composed: false,
          targetIsSource: true,
        },
      ],
    },
  },
  {
    id: 'interface/events/error-of-a-failure-is-plain',
    title: 'error is the same plain Event when the connection fails.',
    requirements: ['FAI-03', 'DOM-01'],
    dependsOn: ['connection/status/404'],
    server: [{ status: 404, body: [':\n'] }],
    expect: {
      events: [
        {
          kind: 'error',
          type: 'error',
          interface: 'Event',
          bubbles: false,
          cancelable: false,
          composed: false,
          targetIsSource: true,
        },
      ],
    },
  },
  {
    id: 'interface/events/target-in-every-listener',
    title:
      'target and currentTarget are the object in each of several listeners, not just in the first.',
    requirements: ['DOM-01', 'EVH-05'],
    dependsOn: ['interface/handlers/after-the-listeners'],
    server: [{ body: ['data: a\n\n'], end: 'hold' }],
    client: [
      { construct: { handlers: ['open', 'message'] } },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', via: 'listener', targetIsSource: true },
        { kind: 'open', via: 'handler', targetIsSource: true },
        { kind: 'message', via: 'listener', targetIsSource: true },
        { kind: 'message', via: 'handler', targetIsSource: true },
      ],
    },
  },
  {
    id: 'interface/events/trusted',
    title: 'open, message and error are trusted.',
    requirements: ['ANN-04', 'REE-06', 'DSP-08', 'DOM-02'],
    requires: ['trusted-events'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: a\n\n'] }],
    expect: {
      events: [
        { kind: 'open', isTrusted: true },
        { kind: 'message', isTrusted: true },
        { kind: 'error', isTrusted: true },
      ],
    },
  },
  {
    id: 'interface/events/failure-trusted',
    title: 'The error of a failed connection is trusted.',
    requirements: ['FAI-03', 'DOM-01'],
    requires: ['trusted-events'],
    dependsOn: ['connection/status/404'],
    server: [{ status: 404, body: [':\n'] }],
    expect: { events: [{ kind: 'error', isTrusted: true }] },
  },
  {
    id: 'interface/events/order',
    title:
      'open precedes the messages, and the messages precede the error, though all arrive at once.',
    requirements: ['ANN-06', 'TSK-01', 'TSK-02'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        raw: [
          'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n' +
            'data: 1\n\nevent: x\ndata: 2\n\ndata: 3\n\n',
        ],
      },
    ],
    client: [{ construct: { listen: ['x'] } }, { await: 'error' }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', type: 'message', data: '1' },
        { kind: 'message', type: 'x', data: '2' },
        { kind: 'message', type: 'message', data: '3' },
        { kind: 'error' },
      ],
    },
  },

  {
    id: 'interface/events/time-stamp',
    title:
      'open, message and error have a time stamp: when they were made, on the clock of the global.',
    requirements: ['DOM-02', 'DOM-01'],
    dependsOn: ['interface/handlers/after-the-listeners'],
    server: [{ body: ['data: a\n\n'] }],
    client: [
      { construct: { handlers: ['open', 'message', 'error'] } },
      { await: 'error' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'open', via: 'handler', timeStamp: 'within the run' },
        { kind: 'message', via: 'listener' },
        { kind: 'message', via: 'handler', timeStamp: 'within the run' },
        { kind: 'error', via: 'listener' },
        { kind: 'error', via: 'handler', timeStamp: 'within the run' },
      ],
    },
  },
] satisfies Cases
