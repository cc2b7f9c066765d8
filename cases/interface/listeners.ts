import type { Cases } from '../../harness/case.ts'

/*
 * Events that the server sends decide when a listener is looked at; labels tell the listeners apart. A listener
 * without a label records every event and comes first.
 */
export default [
  {
    id: 'interface/listeners/order',
    title: 'Listeners of one type are called in the order in which they were added.',
    requirements: ['EVH-05', 'IDL-04'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\ndata: 2\n\n'], end: 'hold' }],
    client: [
      { construct: { listen: [{ type: 'message', label: 'a' }] } },
      { addListener: { type: 'message', label: 'b' } },
      { addListener: { type: 'message', label: 'c' } },
      { await: { messages: 2 } },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'message', data: '1', label: null },
        { kind: 'message', data: '1', label: 'a' },
        { kind: 'message', data: '1', label: 'b' },
        { kind: 'message', data: '1', label: 'c' },
        { kind: 'message', data: '2', label: null },
        { kind: 'message', data: '2', label: 'a' },
        { kind: 'message', data: '2', label: 'b' },
        { kind: 'message', data: '2', label: 'c' },
      ],
    },
  },
  {
    id: 'interface/listeners/called-with-the-event',
    title: 'A listener is called on the object, with the event as its one argument.',
    requirements: ['EVH-05', 'DOM-01'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\n'] }],
    client: [
      {
        construct: {
          listen: [
            { type: 'open', label: 'a' },
            { type: 'message', label: 'b' },
            { type: 'error', label: 'c' },
          ],
        },
      },
      { await: 'error' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'open', label: 'a', receiver: 'the source', arguments: 1 },
        { kind: 'message', label: null },
        { kind: 'message', label: 'b', receiver: 'the source', arguments: 1 },
        { kind: 'error', label: null },
        { kind: 'error', label: 'c', receiver: 'the source', arguments: 1 },
      ],
    },
  },
  {
    id: 'interface/listeners/handle-event',
    title: 'A listener that is an object has its handleEvent called, on itself.',
    requirements: ['EVH-05'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\nevent: x\ndata: 2\n\n'], end: 'hold' }],
    client: [
      {
        construct: {
          listen: [
            'x',
            { type: 'open', label: 'a', handleEvent: true },
            { type: 'message', label: 'b', handleEvent: true },
            { type: 'x', label: 'c', handleEvent: true },
          ],
        },
      },
      { await: { messages: 2 } },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'open', label: 'a', receiver: 'the listener', arguments: 1 },
        { kind: 'message', label: null, data: '1' },
        { kind: 'message', label: 'b', data: '1', receiver: 'the listener', arguments: 1 },
        { kind: 'message', label: null, data: '2' },
        { kind: 'message', label: 'c', data: '2', receiver: 'the listener', arguments: 1 },
      ],
    },
  },
  {
    id: 'interface/listeners/once',
    title: 'A listener added with once is called for the first event of its type only.',
    requirements: ['EVH-05'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\ndata: 2\n\n'], end: 'hold' }],
    client: [
      {
        construct: {
          listen: [
            { type: 'message', label: 'once', once: true },
            { type: 'message', label: 'always', once: false },
          ],
        },
      },
      { await: { messages: 2 } },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'message', data: '1', label: null },
        { kind: 'message', data: '1', label: 'once' },
        { kind: 'message', data: '1', label: 'always' },
        { kind: 'message', data: '2', label: null },
        { kind: 'message', data: '2', label: 'always' },
      ],
    },
  },
  {
    id: 'interface/listeners/once-across-connections',
    title: 'A listener of open added with once is not called when the connection is reestablished.',
    requirements: ['EVH-05'],
    dependsOn: ['reconnection/basic/after-end', 'interface/listeners/once'],
    server: [{ body: ['retry: 10\ndata: a\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [
      {
        construct: {
          listen: [
            { type: 'open', label: 'once', once: true },
            { type: 'open', label: 'always' },
          ],
        },
      },
      { await: 'error' },
      { await: 'open' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'open', label: 'once' },
        { kind: 'open', label: 'always' },
        { kind: 'message', label: null },
        { kind: 'error', label: null },
        { kind: 'open', label: null },
        { kind: 'open', label: 'always' },
      ],
    },
  },
  {
    id: 'interface/listeners/signal-aborted-before',
    title: 'A listener added with a signal that is aborted already is never called.',
    requirements: ['EVH-05'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { abortSignal: 's' },
      {
        construct: {
          listen: [
            { type: 'message', label: 'aborted', signal: 's' },
            { type: 'message', label: 'kept' },
          ],
        },
      },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'message', label: null },
        { kind: 'message', label: 'kept' },
      ],
    },
  },
  {
    id: 'interface/listeners/removed',
    title: 'A removed listener is no longer called, and the others keep their order.',
    requirements: ['EVH-05', 'IDL-04'],
    dependsOn: ['interface/listeners/order'],
    server: [{ body: ['data: 1\n\n', { awaitSignal: 'more' }, 'data: 2\n\n'], end: 'hold' }],
    client: [
      {
        construct: {
          listen: [
            { type: 'message', label: 'a' },
            { type: 'message', label: 'b' },
            { type: 'message', label: 'c' },
          ],
        },
      },
      { await: 'message' },
      { leave: 'task' },
      { removeListener: { type: 'message', label: 'b' } },
      { signal: 'more' },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'message', data: '1', label: null },
        { kind: 'message', data: '1', label: 'a' },
        { kind: 'message', data: '1', label: 'b' },
        { kind: 'message', data: '1', label: 'c' },
        { kind: 'message', data: '2', label: null },
        { kind: 'message', data: '2', label: 'a' },
        { kind: 'message', data: '2', label: 'c' },
      ],
    },
  },
  {
    id: 'interface/listeners/removed-inside-the-event',
    title: 'A listener that an earlier one removes is not called for that event any more.',
    requirements: ['EVH-05', 'IDL-04'],
    dependsOn: ['interface/listeners/removed'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      {
        construct: {
          listen: [
            { type: 'message', label: 'a' },
            { type: 'message', label: 'b' },
          ],
        },
      },
      { await: 'message' },
      { removeListener: { type: 'message', label: 'a' } },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'message', label: null },
        { kind: 'message', label: 'b' },
      ],
    },
  },
  {
    id: 'interface/listeners/added-inside-the-event',
    title: 'A listener that another one adds is called from the next event on.',
    requirements: ['EVH-05', 'IDL-04'],
    dependsOn: ['interface/listeners/order'],
    server: [{ body: ['data: 1\n\ndata: 2\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { await: 'message' },
      { addListener: { type: 'message', label: 'a' } },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'message', data: '1', label: null },
        { kind: 'message', data: '2', label: null },
        { kind: 'message', data: '2', label: 'a' },
      ],
    },
  },
  {
    id: 'interface/listeners/added-again-after-removal',
    title: 'A listener that is removed and added again comes last.',
    requirements: ['EVH-05', 'IDL-04'],
    dependsOn: ['interface/listeners/removed'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      {
        construct: {
          listen: [
            { type: 'message', label: 'a' },
            { type: 'message', label: 'b' },
          ],
        },
      },
      { removeListener: { type: 'message', label: 'a' } },
      { addListener: { type: 'message', label: 'a' } },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'message', label: null },
        { kind: 'message', label: 'b' },
        { kind: 'message', label: 'a' },
      ],
    },
  },
  {
    id: 'interface/listeners/added-twice',
    title: 'A listener that is added twice is called once, at its first position.',
    requirements: ['EVH-05', 'IDL-04'],
    dependsOn: ['interface/listeners/order'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      {
        construct: {
          listen: [
            { type: 'message', label: 'a' },
            { type: 'message', label: 'b' },
          ],
        },
      },
      // Options other than capture do not make it another listener.
      { addListener: { type: 'message', label: 'a', once: true } },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'message', label: null },
        { kind: 'message', label: 'a' },
        { kind: 'message', label: 'b' },
      ],
    },
  },
  {
    id: 'interface/listeners/capture-is-another-listener',
    title: 'A function added for capture and for the target is two listeners, and is called twice.',
    requirements: ['EVH-05', 'IDL-04'],
    dependsOn: ['interface/listeners/added-twice'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      {
        construct: {
          listen: [
            'x',
            { type: 'x', label: 'other type' },
            { type: 'message', label: 'removed', capture: true },
          ],
        },
      },
      { addListener: { type: 'message', label: 'removed', capture: false } },
      // Each is removed by its own value of capture only.
      { removeListener: { type: 'message', label: 'removed', capture: true } },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'message', label: null },
        { kind: 'message', label: 'removed' },
      ],
    },
  },
  {
    id: 'interface/listeners/passive',
    title: 'A passive listener is called like any other.',
    requirements: ['EVH-05'],
    dependsOn: ['interface/listeners/order'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: { listen: [{ type: 'message', label: 'passive', passive: true }] } },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'message', label: null },
        { kind: 'message', label: 'passive' },
      ],
    },
  },
  {
    id: 'interface/listeners/one-function-for-several-types',
    title: 'One function that listens to several types is called for each of them.',
    requirements: ['EVH-05', 'DSP-16'],
    dependsOn: ['interface/listeners/order'],
    server: [{ body: ['data: 1\n\nevent: x\ndata: 2\n\nevent: y\ndata: 3\n\n'] }],
    client: [
      {
        construct: {
          listen: [
            'x',
            'y',
            { type: 'open', label: 'a' },
            { type: 'message', label: 'a' },
            { type: 'x', label: 'a' },
            { type: 'error', label: 'a' },
          ],
        },
      },
      { await: 'error' },
      { leave: 'task' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'open', label: 'a' },
        { kind: 'message', type: 'message', label: null },
        { kind: 'message', type: 'message', label: 'a' },
        { kind: 'message', type: 'x', label: null },
        { kind: 'message', type: 'x', label: 'a' },
        { kind: 'message', type: 'y', label: null },
        { kind: 'error', label: null },
        { kind: 'error', label: 'a' },
      ],
    },
  },
  {
    id: 'interface/listeners/added-after-open',
    title: 'A listener that is added when the stream is open sees the events that are yet to come.',
    requirements: ['EVH-05', 'DSP-16'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        body: [
          'event: x\ndata: 1\n\ndata: 2\n\n',
          { awaitSignal: 'added' },
          'event: x\ndata: 3\n\ndata: 4\n\n',
        ],
        end: 'hold',
      },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { leave: 'task' },
      { addListener: { type: 'x', label: 'late' } },
      { signal: 'added' },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', label: null },
        { kind: 'message', type: 'message', data: '2', label: null },
        { kind: 'message', type: 'x', data: '3', label: 'late' },
        { kind: 'message', type: 'message', data: '4', label: null },
      ],
    },
  },
] satisfies Cases
