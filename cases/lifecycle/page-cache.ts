import type { Cases } from '../../harness/case.ts'

const leftOpen =
  'The standard closes the streams of a document that is not kept while its page is away. Whether one with an open stream ' +
  'is kept, and what becomes of the stream then, it leaves open (https://github.com/whatwg/html/issues/12363).'

/** The window goes away and comes back once before there is a stream: whether it is kept at all. */
const withoutAStream = [
  { openWindow: '{page}{run}/window' },
  { navigateWindow: '{page}{run}/elsewhere' },
  { windowBack: true as const },
]
const withAStream = [
  { constructInside: 'window' as const, url: '{page}{run}/stream' },
  { await: 'message' as const },
  { navigateWindow: '{page}{run}/elsewhere-again' },
]

const seenBefore = [{ kind: 'open' as const }, { kind: 'message' as const, data: 'a' }]
const kept = { persisted: true }
const notKept = { persisted: false }

/** The connection was left, and there was another. */
const reestablished = {
  requests: [{}, {}, {}, {}, { headers: { 'last-event-id': '1' } }],
  disconnects: [3],
}
const seenAfterwards = [{ kind: 'open' as const }, { kind: 'message' as const, data: 'c' }]
const withoutAnError = { ...reestablished, events: [...seenBefore, ...seenAfterwards] }
const afterAnError = {
  ...reestablished,
  events: [...seenBefore, { kind: 'error' as const, readyState: 0 }, ...seenAfterwards],
  reads: [kept, kept, { readyState: 1 }],
}

/** What is seen where the fate of the stream is not at issue. */
const ofThePage = [
  {
    name: 'the page is not kept, and was not kept without a stream either',
    expect: { reads: [notKept, notKept, {}] },
  },
  {
    name: 'the page is kept without a stream, and not with one',
    expect: {
      messages: [{ data: 'a' }],
      reads: [kept, { ...notKept, readyState: null }, { readyState: null }],
      disconnects: [3],
    },
  },
]

export default [
  {
    id: 'lifecycle/page-cache/on-the-return',
    title:
      'What becomes of an open stream whose page goes away and comes back, before its reconnection time is over.',
    level: 'observe',
    why: leftOpen,
    turnedRoundBy: 'https://github.com/whatwg/html/pull/12381',
    requirements: ['TSK-03', 'HTM-03', 'GCO-04'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      { document: { again: true } },
      { document: {} },
      {
        body: ['retry: 20000\nid: 1\ndata: a\n\n', { awaitSignal: 'away' }, 'id: 2\ndata: b\n\n'],
        end: 'hold',
      },
      { document: {} },
      { body: ['data: c\n\n'], end: 'hold' },
    ],
    client: [
      ...withoutAStream,
      ...withAStream,
      { signal: 'away' },
      { quiet: 200 },
      { windowBack: true },
      { quiet: 1500 },
      { readWindow: true },
    ],
    outcomes: [
      ...ofThePage,
      {
        name: 'the page is kept, the connection is left, and on the return there is a request at once, without an error',
        expect: {
          ...withoutAnError,
          reads: [kept, { ...kept, readyState: 0 }, { readyState: 1 }],
        },
      },
      {
        name: 'the page is kept, the connection is left, and on the return an error event begins the reconnection time',
        expect: {
          events: [...seenBefore, { kind: 'error', readyState: 0 }],
          reads: [kept, kept, { readyState: 0 }],
          requests: [{}, {}, {}, {}],
          disconnects: [3],
        },
      },
      {
        name: 'the page is kept, the connection is left, and on the return there is an error event and a request at once',
        expect: afterAnError,
      },
      {
        name: 'the page is kept with its connection, and what came meanwhile is delivered',
        expect: {
          events: [...seenBefore, { kind: 'message', data: 'b' }],
          reads: [kept, { ...kept, readyState: 1 }, { readyState: 1 }],
          disconnects: [],
        },
      },
      {
        name: 'the page is kept, the connection is left, and the stream comes back CLOSED, without an event',
        expect: {
          events: seenBefore,
          reads: [kept, { ...kept, readyState: 2 }, { readyState: 2 }],
          disconnects: [3],
        },
      },
      {
        name: 'the page is kept, the connection is left, and on the return there is no event, and no request so soon',
        expect: {
          events: seenBefore,
          reads: [kept, kept, {}],
          requests: [{}, {}, {}, {}],
          disconnects: [3],
        },
      },
    ],
  },
  {
    id: 'lifecycle/page-cache/after-the-reconnection-time',
    title:
      'Whether a stream whose page went away and came back has been reestablished once its reconnection time is over.',
    level: 'observe',
    why: leftOpen,
    turnedRoundBy: 'https://github.com/whatwg/html/pull/12381',
    requirements: ['TSK-03', 'HTM-03', 'GCO-04'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      { document: { again: true } },
      { document: {} },
      { body: ['retry: 1500\nid: 1\ndata: a\n\n'], end: 'hold' },
      { document: {} },
      { body: ['data: c\n\n'], end: 'hold' },
    ],
    client: [
      ...withoutAStream,
      ...withAStream,
      { quiet: 200 },
      { windowBack: true },
      { quiet: 4500 },
      { readWindow: true },
    ],
    outcomes: [
      ...ofThePage,
      {
        name: 'it has, without an error event, with the last event ID',
        expect: { ...withoutAnError, reads: [kept, kept, { readyState: 1 }] },
      },
      {
        name: 'it has, after an error event, with the last event ID',
        expect: afterAnError,
      },
      {
        name: 'it has, without the last event ID',
        expect: {
          messages: [{ data: 'a' }, { data: 'c' }],
          reads: [kept, kept, { readyState: 1 }],
          requests: [{}, {}, {}, {}, { headers: { 'last-event-id': null } }],
          disconnects: [3],
        },
      },
      {
        name: 'it was never left',
        expect: { reads: [kept, kept, { readyState: 1 }], disconnects: [] },
      },
      {
        name: 'it has not',
        expect: {
          messages: [{ data: 'a' }],
          reads: [kept, kept, {}],
          requests: [{}, {}, {}, {}],
          disconnects: [3],
        },
      },
    ],
  },
  {
    id: 'lifecycle/page-cache/no-error-on-the-return',
    title:
      'When a page goes away its connection is left, and no error event fires, neither then nor when it comes back.',
    tentative: true,
    why:
      'https://github.com/whatwg/html/pull/12381 aborts the fetch on entry into the back/forward cache and reestablishes ' +
      'the connection on the return, without an error event. A page that is not kept has no source any more.',
    requirements: ['TSK-03', 'HTM-03', 'GCO-04'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      { document: { again: true } },
      { body: ['retry: 20000\nid: 1\ndata: a\n\n'], end: 'hold' },
      { document: {} },
      { noResponse: 'hold' },
    ],
    client: [
      { openWindow: '{page}{run}/window' },
      ...withAStream,
      { windowBack: true },
      { quiet: 1200 },
    ],
    expect: { events: seenBefore, disconnects: [2] },
  },
] satisfies Cases
