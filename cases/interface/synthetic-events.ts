import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'interface/synthetic-events/message',
    title: 'A MessageEvent dispatched by script reaches the listeners, untrusted.',
    requirements: ['DOM-04', 'IDL-04'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: { handlers: ['message'] } },
      { dispatch: { type: 'message', data: 'by script' } },
      { read: ['readyState'] },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'message', via: 'listener', data: 'by script', isTrusted: false },
        { kind: 'message', via: 'handler', data: 'by script', isTrusted: false },
      ],
      reads: [{ readyState: 0 }],
      throws: [],
    },
  },
  {
    id: 'interface/synthetic-events/open-while-connecting',
    title: 'An open event dispatched by script does not make the object OPEN.',
    requirements: ['DOM-04'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      { await: { request: 1 } },
      { dispatch: { type: 'open' } },
      { read: ['readyState'] },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open', isTrusted: false, readyState: 0 }],
      reads: [{ readyState: 0 }],
    },
  },
  {
    id: 'interface/synthetic-events/error-while-open',
    title: 'An error event dispatched by script neither closes the connection nor starts another.',
    requirements: ['DOM-04'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      { body: ['retry: 10\ndata: 1\n\n', { awaitSignal: 'more' }, 'data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { dispatch: { type: 'error' } },
      { read: ['readyState'] },
      { quiet: 1200 },
      { signal: 'more' },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'error', isTrusted: false, readyState: 1 },
        { kind: 'message', data: '2', readyState: 1 },
      ],
      reads: [{ readyState: 1 }],
      requests: [{}],
    },
  },
  {
    id: 'interface/synthetic-events/after-close',
    title:
      'An event dispatched by script after close() still reaches the listeners, and the object stays CLOSED.',
    requirements: ['DOM-04', 'ATT-16'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [
      { construct: { listen: ['x'] } },
      { await: 'open' },
      { close: true },
      { dispatch: { type: 'open' } },
      { dispatch: { type: 'x', data: 'late' } },
      { leave: 'task' },
      { read: ['readyState'] },
    ],
    expect: {
      events: [
        { kind: 'open', readyState: 1 },
        { kind: 'open', isTrusted: false, readyState: 2 },
        { kind: 'message', type: 'x', data: 'late', readyState: 2 },
      ],
      reads: [{ readyState: 2 }],
    },
  },
  {
    id: 'interface/synthetic-events/last-event-id-untouched',
    title:
      'A MessageEvent dispatched by script does not change what the next event reports or the next request sends.',
    requirements: ['DOM-04', 'LEI-01'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [
      { body: ['retry: 10\nid: 1\ndata: a\n\n', { awaitSignal: 'more' }, 'data: b\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { dispatch: { type: 'message', data: 'by script' } },
      { signal: 'more' },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '1' },
        { data: 'by script', lastEventId: '' },
        { data: 'b', lastEventId: '1' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '1' } }],
    },
  },
] satisfies Cases
