import type { Cases } from '../../harness/case.ts'

/** What the text leaves out. */
const brokenInMidBody =
  'The text runs the end of the body only where it is clean (FET-20); what it replaced, the intent and every engine take a broken body for a lost connection.'

export default [
  {
    id: 'reconnection/loss/reset',
    title:
      'A connection that is reset in the middle of the body is reestablished; the events before are dispatched.',
    level: 'interop',
    why: brokenInMidBody,
    requirements: ['FET-20', 'FET-21'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: 1\n\n', { awaitSignal: 'seen' }], end: 'reset' },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'seen' },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/loss/reset-inside-an-event',
    title:
      'A connection that is reset in the middle of an event is reestablished; the half event is dropped.',
    level: 'interop',
    why: brokenInMidBody,
    requirements: ['FET-20', 'FET-21'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      {
        body: ['retry: 10\ndata: 1\n\nevent: x\ndata: 2\n', { awaitSignal: 'seen' }],
        end: 'reset',
      },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'seen' },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/loss/chunked-cut-off',
    title:
      'A chunked body that is cut off without its last chunk is reestablished; the events before are dispatched.',
    level: 'interop',
    why: brokenInMidBody,
    requirements: ['FET-20', 'FET-21'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: 1\n\n', { awaitSignal: 'seen' }], end: 'truncate' },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'seen' },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/loss/length-cut-off',
    title:
      'A body that is shorter than its Content-Length is reestablished; the events before are dispatched.',
    level: 'interop',
    why: brokenInMidBody,
    requirements: ['FET-20', 'FET-21'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      {
        framing: { length: 1000 },
        body: ['retry: 10\ndata: 1\n\n', { awaitSignal: 'seen' }],
        end: 'end',
      },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'seen' },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/loss/chunk-cut-off',
    title: 'A body that is cut off in the middle of a chunk is reestablished.',
    level: 'interop',
    why: brokenInMidBody,
    requirements: ['FET-20', 'FET-21'],
    requires: ['reconnection-after-failure'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      {
        raw: [
          'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n',
          '40\r\nretry: 10\ndata: 1\n\n',
          { awaitSignal: 'seen' },
        ],
      },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'seen' },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/loss/length-complete',
    title:
      'A body that has reached its Content-Length is lost, though the connection is not closed.',
    requirements: ['CON-19'],
    requires: ['reconnection-after-end'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { framing: { length: 19 }, body: ['retry: 10\ndata: 1\n\n'], end: 'hold' },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/loss/end-of-connection',
    title: 'A body without length or chunks is lost when the connection ends.',
    requirements: ['CON-19'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { framing: 'close', body: ['retry: 10\ndata: 1\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/loss/http-1-0',
    title: 'A body of HTTP/1.0 is lost when the connection ends.',
    requirements: ['CON-19'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { version: '1.0', framing: 'close', body: ['retry: 10\ndata: 1\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/loss/end-inside-an-event',
    title:
      'A stream that ends in the middle of an event is lost; the half event is dropped and leaves nothing behind.',
    requirements: ['CON-19', 'TSK-02'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: 1\n\nevent: x\ndata: 2\n'] },
      { body: ['data: 3\n\n'], end: 'hold' },
    ],
    client: [{ construct: { listen: ['x'] } }, { await: { messages: 2 } }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'error' },
        { kind: 'open' },
        { kind: 'message', type: 'message', data: '3' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/loss/reset-leaves-nothing-behind',
    title:
      'An incomplete event of a connection that is reset does not leak into the next connection.',
    level: 'interop',
    why: brokenInMidBody,
    requirements: ['FET-20', 'FET-21'],
    dependsOn: ['reconnection/loss/reset'],
    server: [
      {
        body: ['retry: 10\ndata: 1\n\nevent: x\ndata: 2\ndata: par', { awaitSignal: 'seen' }],
        end: 'reset',
      },
      { body: ['data: 3\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { listen: ['x'] } },
      { await: 'message' },
      { signal: 'seen' },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }, { type: 'message', data: '3' }], requests: [{}, {}] },
  },
  {
    id: 'reconnection/loss/broken-chunk-size',
    title: 'What follows a chunk whose size is no number.',
    level: 'observe',
    why: 'Whether a client takes broken framing for a lost connection or for one that it would be futile to reestablish is left to it.',
    requirements: ['FET-20', 'CON-23'],
    dependsOn: ['reconnection/loss/chunked-cut-off'],
    server: [
      {
        raw: [
          'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n',
          '13\r\nretry: 10\ndata: 1\n\n\r\n',
          // What comes with it in one packet may be dropped with it.
          { awaitSignal: 'seen' },
          'none\r\n',
        ],
      },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'seen' },
      { await: 'error' },
      { quiet: 3500 },
      { read: ['readyState'] },
      { close: true },
    ],
    outcomes: [
      { name: 'reconnects', expect: { requests: [{}, {}] } },
      {
        name: 'fails the connection',
        expect: { requests: [{}], reads: [{ readyState: 2 }] },
      },
      { name: 'is not CLOSED, and makes no further request', expect: { requests: [{}] } },
    ],
  },
] satisfies Cases
