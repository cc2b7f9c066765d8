import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'interface/handlers/called',
    title: 'onopen, onmessage and onerror are called for open, message and error.',
    requirements: ['EVH-01', 'EVH-02', 'EVH-03', 'EVH-05'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    server: [{ body: ['retry: 10\ndata: 1\n\n'] }, { noResponse: 'hold' }],
    client: [
      { construct: { listenOnly: [], handlers: ['open', 'message', 'error'] } },
      // The listeners are none, so that their order does not matter: the next request shows that all has come.
      { await: { request: 2 } },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', via: 'handler' },
        { kind: 'message', via: 'handler' },
        { kind: 'error', via: 'handler' },
      ],
    },
  },
  {
    id: 'interface/handlers/after-the-listeners',
    title: 'Handlers that are set after the listeners are called after them, and both are called.',
    requirements: ['EVH-01', 'EVH-02', 'EVH-03', 'EVH-05'],
    dependsOn: ['interface/handlers/called'],
    server: [{ body: ['data: 1\n\n'] }],
    client: [
      { construct: { handlers: ['open', 'message', 'error'] } },
      { await: 'error' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'open', via: 'handler' },
        { kind: 'message', via: 'listener' },
        { kind: 'message', via: 'handler' },
        { kind: 'error', via: 'listener' },
        { kind: 'error', via: 'handler' },
      ],
    },
  },
  {
    id: 'interface/handlers/failure',
    title: 'onerror is called when the connection fails.',
    requirements: ['EVH-03', 'FAI-02'],
    dependsOn: ['connection/status/404'],
    server: [{ status: 404, body: [':\n'] }],
    client: [
      { construct: { handlers: ['open', 'message', 'error'] } },
      { await: 'error' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'error', via: 'listener', readyState: 2 },
        { kind: 'error', via: 'handler', readyState: 2 },
      ],
    },
  },
  {
    id: 'interface/handlers/other-types-not-to-onmessage',
    title: 'An event of another type reaches its listener and not onmessage.',
    requirements: ['EVH-02', 'DSP-16'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      { body: ['event: x\ndata: 1\n\nevent: Message\ndata: 2\n\ndata: 3\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { listen: ['x', 'Message'], handlers: ['message'] } },
      { await: { messages: 3 } },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'message', via: 'listener', type: 'x', data: '1' },
        { kind: 'message', via: 'listener', type: 'Message', data: '2' },
        { kind: 'message', via: 'listener', type: 'message', data: '3' },
        { kind: 'message', via: 'handler', type: 'message', data: '3' },
      ],
    },
  },
  {
    id: 'interface/handlers/explicit-message-type',
    title: 'An event whose type field says message reaches onmessage.',
    requirements: ['EVH-02', 'DSP-16'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['event: message\ndata: a\n\n'], end: 'hold' }],
    client: [
      { construct: { handlers: ['message'] } },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'message', via: 'listener', data: 'a' },
        { kind: 'message', via: 'handler', data: 'a' },
      ],
    },
  },
  {
    id: 'interface/handlers/named-open-and-error',
    title:
      'Events that the stream names open and error reach onopen and onerror as messages, and change nothing.',
    requirements: ['DSP-17', 'EVH-01', 'EVH-03'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      { body: ['event: open\ndata: 1\n\nevent: error\ndata: 2\n\ndata: 3\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { handlers: ['open', 'error'] } },
      { await: { messages: 3 } },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'open', via: 'handler' },
        { kind: 'message', via: 'listener', type: 'open', data: '1', readyState: 1 },
        { kind: 'message', via: 'handler', type: 'open', data: '1', readyState: 1 },
        { kind: 'message', via: 'listener', type: 'error', data: '2', readyState: 1 },
        { kind: 'message', via: 'handler', type: 'error', data: '2', readyState: 1 },
        { kind: 'message', via: 'listener', type: 'message', data: '3', readyState: 1 },
      ],
      requests: [{}],
    },
  },
  {
    id: 'interface/handlers/set-to-null',
    title: 'A handler set to null is null and is no longer called.',
    requirements: ['IDL-18', 'EVH-04'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\n', { awaitSignal: 'more' }, 'data: 2\n\n'], end: 'hold' }],
    client: [
      { construct: { handlers: ['message'] } },
      { await: 'message' },
      { leave: 'task' },
      { setHandler: 'message', to: 'null' },
      { read: ['onmessage'] },
      { signal: 'more' },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      reads: [{ onmessage: null }],
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'message', via: 'listener', data: '1' },
        { kind: 'message', via: 'handler', data: '1' },
        { kind: 'message', via: 'listener', data: '2' },
      ],
    },
  },
  {
    id: 'interface/handlers/set-to-a-number',
    title:
      'A handler set to a value that is not an object is null, and the event reaches the listeners.',
    requirements: ['IDL-19'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: { handlers: ['message'] } },
      { setHandler: 'open', to: 'a number' },
      { setHandler: 'message', to: 'a number' },
      { setHandler: 'error', to: 'a number' },
      { read: ['onopen', 'onmessage', 'onerror'] },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      throws: [],
      reads: [{ onopen: null, onmessage: null, onerror: null }],
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'message', via: 'listener', data: '1' },
      ],
    },
  },
  {
    id: 'interface/handlers/replaced',
    title:
      'Only the second of two functions set one after the other is called, and it is called once.',
    requirements: ['IDL-18', 'EVH-04'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: { handlers: ['message'] } },
      { setHandler: 'message', to: 'a recording function' },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'message', via: 'listener', data: '1' },
        { kind: 'message', via: 'handler', data: '1' },
      ],
    },
  },
  {
    id: 'interface/handlers/set-inside-an-event',
    title:
      'A handler first set inside an event of its type is called from the next event on, after the older listener.',
    requirements: ['EVH-04', 'EVH-05'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\ndata: 2\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { await: 'message' },
      { setHandler: 'message', to: 'a recording function' },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'message', via: 'listener', data: '1' },
        { kind: 'message', via: 'listener', data: '2' },
        { kind: 'message', via: 'handler', data: '2' },
      ],
    },
  },

  {
    id: 'interface/handlers/called-on-the-object',
    title: 'A handler is called on the object, with the event as its one argument; onerror too.',
    requirements: ['EVH-01', 'EVH-02', 'EVH-03'],
    dependsOn: ['interface/handlers/after-the-listeners'],
    server: [{ body: ['data: 1\n\n'] }],
    client: [
      { construct: { handlers: ['open', 'message', 'error'] } },
      { await: 'error' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'open', via: 'handler', receiver: 'the source', arguments: 1 },
        { kind: 'message', via: 'listener' },
        { kind: 'message', via: 'handler', receiver: 'the source', arguments: 1 },
        { kind: 'error', via: 'listener' },
        { kind: 'error', via: 'handler', receiver: 'the source', arguments: 1 },
      ],
    },
  },

  {
    id: 'interface/handlers/onerror-of-a-failure-called-with-the-event',
    title:
      'onerror of a failed connection is called with the event alone, not with a message and a line.',
    requirements: ['EVH-03', 'FAI-03'],
    dependsOn: ['interface/handlers/failure'],
    server: [{ status: 404, body: [':\n'] }],
    client: [
      { construct: { handlers: ['error'] } },
      { await: 'error' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'error', via: 'listener' },
        { kind: 'error', via: 'handler', interface: 'Event', receiver: 'the source', arguments: 1 },
      ],
    },
  },

  {
    id: 'interface/handlers/same-function-onopen',
    title: 'onopen is null at first and then returns the very function it was set to.',
    requirements: ['IDL-18', 'IDL-19'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      { readHandler: 'open' },
      { setHandler: 'open', to: 'a recording function' },
      { readHandler: 'open' },
      { setHandler: 'open', to: 'a recording function' },
      { readHandler: 'open' },
      { setHandler: 'open', to: 'null' },
      { readHandler: 'open' },
      { close: true },
    ],
    expect: {
      reads: [
        { onopen: 'null' },
        { onopen: 'what was set' },
        { onopen: 'what was set' },
        { onopen: 'null' },
      ],
    },
  },

  {
    id: 'interface/handlers/same-function-onmessage',
    title: 'onmessage is null at first and then returns the very function it was set to.',
    requirements: ['IDL-18', 'IDL-19'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      { readHandler: 'message' },
      { setHandler: 'message', to: 'a recording function' },
      { readHandler: 'message' },
      { setHandler: 'message', to: 'a recording function' },
      { readHandler: 'message' },
      { setHandler: 'message', to: 'null' },
      { readHandler: 'message' },
      { close: true },
    ],
    expect: {
      reads: [
        { onmessage: 'null' },
        { onmessage: 'what was set' },
        { onmessage: 'what was set' },
        { onmessage: 'null' },
      ],
    },
  },

  {
    id: 'interface/handlers/same-function-onerror',
    title: 'onerror is null at first and then returns the very function it was set to.',
    requirements: ['IDL-18', 'IDL-19'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      { readHandler: 'error' },
      { setHandler: 'error', to: 'a recording function' },
      { readHandler: 'error' },
      { setHandler: 'error', to: 'a recording function' },
      { readHandler: 'error' },
      { setHandler: 'error', to: 'null' },
      { readHandler: 'error' },
      { close: true },
    ],
    expect: {
      reads: [
        { onerror: 'null' },
        { onerror: 'what was set' },
        { onerror: 'what was set' },
        { onerror: 'null' },
      ],
    },
  },

  {
    id: 'interface/handlers/set-to-undefined',
    title: 'A handler set to undefined is null, and nothing is called.',
    requirements: ['IDL-19'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: { handlers: ['message'] } },
      { setHandler: 'message', to: 'undefined' },
      { readHandler: 'message' },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      throws: [],
      reads: [{ onmessage: 'null' }],
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'message', via: 'listener', data: '1' },
      ],
    },
  },

  {
    id: 'interface/handlers/set-to-a-string',
    title: 'A handler set to a string is null, and nothing is called.',
    requirements: ['IDL-19'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: { handlers: ['message'] } },
      { setHandler: 'message', to: 'a string' },
      { readHandler: 'message' },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      throws: [],
      reads: [{ onmessage: 'null' }],
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'message', via: 'listener', data: '1' },
      ],
    },
  },

  {
    id: 'interface/handlers/set-to-a-symbol',
    title: 'A handler set to a symbol is null, and nothing is called.',
    requirements: ['IDL-19'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: { handlers: ['message'] } },
      { setHandler: 'message', to: 'a symbol' },
      { readHandler: 'message' },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      throws: [],
      reads: [{ onmessage: 'null' }],
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'message', via: 'listener', data: '1' },
      ],
    },
  },

  {
    id: 'interface/handlers/set-to-an-object',
    title:
      'A handler set to an object that cannot be called is kept, and nothing is called or reported.',
    requirements: ['IDL-19'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: { handlers: ['message'] } },
      { setHandler: 'message', to: 'an object' },
      { readHandler: 'message' },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      throws: [],
      unhandled: [],
      reads: [{ onmessage: 'what was set' }],
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'message', via: 'listener', data: '1' },
      ],
    },
  },

  {
    id: 'interface/handlers/set-to-an-object-with-handle-event',
    title:
      'The handleEvent of an object that a handler is set to is not called: it is no listener.',
    requirements: ['IDL-19'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: { handlers: ['message'] } },
      { setHandler: 'message', to: 'an object with handleEvent' },
      { readHandler: 'message' },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      throws: [],
      unhandled: [],
      reads: [{ onmessage: 'what was set' }],
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'message', via: 'listener', data: '1' },
      ],
    },
  },

  {
    id: 'interface/handlers/keeps-its-place',
    title: 'A handler that is replaced keeps its position among the listeners.',
    requirements: ['EVH-04', 'EVH-05'],
    dependsOn: ['interface/listeners/order', 'interface/handlers/replaced'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: { listen: [{ type: 'message', label: 'before' }] } },
      { setHandler: 'message', to: 'a recording function', label: 'first' },
      { addListener: { type: 'message', label: 'after' } },
      { setHandler: 'message', to: 'a recording function', label: 'second' },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null, via: 'listener' },
        { kind: 'message', label: null, via: 'listener' },
        { kind: 'message', label: 'before', via: 'listener' },
        { kind: 'message', label: 'second', via: 'handler' },
        { kind: 'message', label: 'after', via: 'listener' },
      ],
    },
  },

  {
    id: 'interface/handlers/place-of-an-object',
    title:
      'A handler has the position of the first object it was set to, even if that object cannot be called.',
    requirements: ['EVH-04', 'IDL-19'],
    dependsOn: ['interface/handlers/keeps-its-place'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { setHandler: 'message', to: 'an object' },
      { addListener: { type: 'message', label: 'after' } },
      { setHandler: 'message', to: 'a recording function', label: 'function' },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null, via: 'listener' },
        { kind: 'message', label: null, via: 'listener' },
        { kind: 'message', label: 'function', via: 'handler' },
        { kind: 'message', label: 'after', via: 'listener' },
      ],
    },
  },

  {
    id: 'interface/handlers/null-gives-the-place-up',
    title: 'A handler that was null in between comes after the listeners that were there before.',
    requirements: ['EVH-04'],
    dependsOn: ['interface/handlers/keeps-its-place'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { setHandler: 'message', to: 'a recording function', label: 'first' },
      { addListener: { type: 'message', label: 'listener' } },
      { setHandler: 'message', to: 'null' },
      { setHandler: 'message', to: 'a recording function', label: 'second' },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null, via: 'listener' },
        { kind: 'message', label: null, via: 'listener' },
        { kind: 'message', label: 'listener', via: 'listener' },
        { kind: 'message', label: 'second', via: 'handler' },
      ],
    },
  },

  {
    id: 'interface/handlers/set-to-null-inside-the-event',
    title: 'A handler that an earlier listener sets to null is not called for that event.',
    requirements: ['EVH-04'],
    dependsOn: ['interface/handlers/set-to-null'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: { handlers: ['message'], listen: [{ type: 'message', label: 'after' }] } },
      { await: 'message' },
      { setHandler: 'message', to: 'null' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null, via: 'listener' },
        { kind: 'message', label: null, via: 'listener' },
        { kind: 'message', label: 'after', via: 'listener' },
      ],
    },
  },

  {
    id: 'interface/handlers/replaced-inside-the-event',
    title: 'If an earlier listener replaces a handler, only the new handler is called.',
    requirements: ['EVH-04'],
    dependsOn: ['interface/handlers/replaced'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { setHandler: 'message', to: 'a recording function', label: 'first' },
      { await: 'message' },
      { setHandler: 'message', to: 'a recording function', label: 'second' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null, via: 'listener' },
        { kind: 'message', label: null, via: 'listener' },
        { kind: 'message', label: 'second', via: 'handler' },
      ],
    },
  },

  {
    id: 'interface/handlers/throws',
    title:
      'An exception in a handler is reported; later listeners, later events and the connection are not affected.',
    requirements: ['DOM-03', 'EVH-02'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\n', { awaitSignal: 'more' }, 'data: 2\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { setHandler: 'message', to: 'a throwing function' },
      { addListener: { type: 'message', label: 'after' } },
      { await: 'message' },
      { leave: 'task' },
      { setHandler: 'message', to: 'null' },
      { signal: 'more' },
      { await: 'message' },
      { leave: 'task' },
      { read: ['readyState'] },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'message', label: null, data: '1' },
        { kind: 'message', label: 'after', data: '1' },
        { kind: 'message', label: null, data: '2' },
        { kind: 'message', label: 'after', data: '2' },
      ],
      reads: [{ readyState: 1 }],
      unhandled: ['thrown by the case'],
      requests: [{}],
    },
  },

  {
    id: 'interface/handlers/onopen-throws',
    title: 'An exception in onopen is reported once, and the stream goes on all the same.',
    requirements: ['DOM-03', 'EVH-01'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { setHandler: 'open', to: 'a throwing function' },
      { await: 'message' },
      { leave: 'task' },
      { read: ['readyState'] },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: '1' }],
      reads: [{ readyState: 1 }],
      unhandled: ['thrown by the case'],
      requests: [{}],
    },
  },

  {
    id: 'interface/handlers/onerror-throws',
    title: 'An exception in onerror is reported once, and the client reconnects all the same.',
    requirements: ['DOM-03', 'EVH-03', 'REE-07'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [{ body: ['retry: 10\ndata: a\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { setHandler: 'error', to: 'a throwing function' },
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
    id: 'interface/handlers/handler-and-dispatch',
    title: 'An event that script dispatches reaches the handler of its type and no other.',
    requirements: ['DOM-04', 'EVH-01', 'EVH-03'],
    dependsOn: ['interface/handlers/after-the-listeners'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: { handlers: ['open', 'message', 'error'] } },
      { dispatch: { type: 'error' } },
      { dispatch: { type: 'open' } },
      { dispatch: { type: 'onmessage', data: 'x' } },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'error', via: 'listener', isTrusted: false },
        { kind: 'error', via: 'handler', isTrusted: false },
        { kind: 'open', via: 'listener' },
        { kind: 'open', via: 'handler' },
      ],
    },
  },
] satisfies Cases
