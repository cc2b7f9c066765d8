import type { Cases } from '../../harness/case.ts'

/** What a frame leaves behind could be kept for going back, and then its connections need not be closed. */
const notKept =
  'A document may be kept with its connections for going back; no engine keeps the document of a frame.'

export default [
  {
    id: 'lifecycle/frame-navigated/while-open',
    title:
      'When a frame goes to another document, the connection of the one it leaves is aborted and its readyState is CLOSED.',
    level: 'interop',
    why: notKept,
    requirements: ['HTM-03', 'GCO-04'],
    dependsOn: ['stream/delivery/one-event', 'lifecycle/realm/relative-to-the-frame'],
    server: [{ document: {} }, { body: ['data: 1\n\n'], end: 'hold' }, { document: {} }],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'message' },
      { leave: 'task' },
      { navigateFrame: '{page}{run}/another' },
      { await: { disconnect: 2 } },
      { frameLoaded: true },
      { read: ['readyState'] },
    ],
    expect: {
      messages: [{ data: '1' }],
      reads: [{ readyState: 2 }],
      requests: [{}, { target: '{run}/stream' }, { target: '{run}/another' }],
      disconnects: [2],
    },
  },
  {
    id: 'lifecycle/frame-navigated/silently',
    title:
      'When a frame goes to another document, no event fires at an EventSource of the one it leaves.',
    requirements: ['HTM-03', 'GCO-04', 'TSK-03'],
    dependsOn: ['lifecycle/frame-navigated/while-open'],
    server: [{ document: {} }, { body: ['data: 1\n\n'], end: 'hold' }, { document: {} }],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'message' },
      { leave: 'task' },
      { navigateFrame: '{page}{run}/another' },
      { await: { disconnect: 2 } },
      { frameLoaded: true },
      { quiet: 50 },
    ],
    expect: { events: [{ kind: 'open' }, { kind: 'message', data: '1' }], disconnects: [2] },
  },
  {
    id: 'lifecycle/frame-navigated/while-connecting',
    title: 'When a frame goes to another document, a request that is not yet answered is aborted.',
    level: 'interop',
    why: notKept,
    requirements: ['HTM-03', 'HTM-04', 'GCO-04'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame'],
    server: [{ document: {} }, { noResponse: 'hold' }, { document: {} }],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: { request: 2 } },
      { navigateFrame: '{page}{run}/another' },
      { await: { disconnect: 2 } },
      { frameLoaded: true },
      { read: ['readyState'] },
    ],
    expect: {
      reads: [{ readyState: 2 }],
      messages: [],
      requests: [{}, {}, {}],
      disconnects: [2],
    },
  },
  {
    id: 'lifecycle/frame-navigated/during-the-delay',
    title:
      'When a frame goes to another document during a reconnection delay, the next request is not made.',
    level: 'interop',
    why: notKept,
    requirements: ['HTM-03', 'GCO-04', 'TSK-03'],
    dependsOn: ['reconnection/basic/after-end', 'lifecycle/realm/relative-to-the-frame'],
    // The document may go seconds after it was asked to.
    server: [{ document: {} }, { body: ['retry: 5000\n\n'] }, { document: {} }],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'error' },
      { leave: 'task' },
      { navigateFrame: '{page}{run}/another' },
      { frameLoaded: true },
      { quiet: 5050 },
    ],
    expect: { requests: [{}, { target: '{run}/stream' }, { target: '{run}/another' }] },
  },
  {
    id: 'lifecycle/frame-navigated/to-no-document',
    title: 'What happens to a connection when its frame navigates to a URL that is answered 204.',
    level: 'observe',
    why: 'The document stays; the standard leaves open whether the attempt aborts its fetches.',
    requirements: ['HTM-04'],
    server: [
      { document: {} },
      { body: ['data: 1\n\n', { awaitSignal: 'navigated' }, 'data: 2\n\n'], end: 'hold' },
      { status: 204, contentType: null, framing: 'none' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'message' },
      { leave: 'task' },
      { navigateFrame: '{page}{run}/nothing' },
      { await: { ended: 3 } },
      { signal: 'navigated' },
      { quiet: 1500 },
      { read: ['readyState'] },
    ],
    outcomes: [
      {
        name: 'goes on',
        expect: { messages: [{ data: '1' }, { data: '2' }], reads: [{ readyState: 1 }] },
      },
      {
        name: 'fails, with an error event',
        expect: {
          events: [{ kind: 'open' }, { kind: 'message', data: '1' }, { kind: 'error' }],
          reads: [{ readyState: 2 }],
        },
      },
      {
        name: 'the connection is left, silently, and stays OPEN',
        expect: {
          events: [{ kind: 'open' }, { kind: 'message', data: '1' }],
          reads: [{ readyState: 1 }],
          disconnects: [2],
        },
      },
      {
        name: 'is closed without an event',
        expect: {
          events: [{ kind: 'open' }, { kind: 'message', data: '1' }],
          reads: [{ readyState: 2 }],
        },
      },
    ],
  },
  {
    id: 'lifecycle/frame-navigated/to-a-script',
    title:
      'A frame that navigates to a javascript: URL which gives undefined keeps its document, and its stream goes on.',
    requirements: ['GCO-04', 'ATT-07'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame'],
    server: [
      { document: {} },
      { body: ['data: 1\n\n', { awaitSignal: 'navigated' }, 'data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame', url: '{page}{run}/stream' } },
      { await: 'message' },
      { leave: 'task' },
      { navigateFrame: 'javascript:void 0' },
      { quiet: 100 },
      { signal: 'navigated' },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: '1' }, { kind: 'message', data: '2' }],
      requests: [{}, {}],
    },
  },
] satisfies Cases
