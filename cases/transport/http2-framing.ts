import type { Cases } from '../../harness/case.ts'

/** `{http2}` is another origin than the page. Each chunk is a DATA frame. */
const anyOrigin: [string, string][] = [['Access-Control-Allow-Origin', '*']]
const open = { construct: { url: '{http2}{run}/stream' } }

export default [
  {
    id: 'transport/http2-framing/opens',
    title: 'A stream over HTTP/2 opens before any DATA frame, and close() resets it.',
    requirements: ['CON-33', 'CON-32', 'ATT-09'],
    dependsOn: ['connection/cors/any-origin', 'connection/response/ok-opens'],
    server: [{ headers: anyOrigin, end: 'hold' }],
    client: [
      open,
      { await: 'open' },
      { read: ['readyState', 'url'] },
      { close: true },
      { await: { disconnect: 1 } },
      { read: ['readyState'] },
    ],
    expect: {
      events: [{ kind: 'open', readyState: 1 }],
      reads: [{ readyState: 1, url: '{http2}{run}/stream' }, { readyState: 2 }],
      requests: [{ origin: 'http2', target: '{run}/stream', session: 1 }],
      disconnects: [1],
    },
  },
  {
    id: 'transport/http2-framing/one-event-a-frame',
    title: 'Events in a DATA frame each are dispatched in order, with the origin of the stream.',
    requirements: ['CON-32', 'DSP-16'],
    dependsOn: ['connection/cors/any-origin', 'stream/delivery/one-event'],
    server: [{ headers: anyOrigin, body: ['data: 1\n\n', 'event: x\ndata: 2\n\n', 'data: 3\n\n'] }],
    client: [
      { construct: { url: '{http2}{run}/stream', listen: ['x'] } },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'message', type: 'x', data: '2' },
        { kind: 'message', data: '3' },
        { kind: 'error' },
      ],
    },
  },
  {
    id: 'transport/http2-framing/many-events-in-a-frame',
    title: 'All events of one DATA frame are dispatched.',
    requirements: ['CON-32', 'DSP-16'],
    dependsOn: ['connection/cors/any-origin', 'stream/delivery/one-event'],
    server: [
      {
        headers: anyOrigin,
        body: ['data: 1\n\ndata: 2\r\n\r\ndata: 3\r\rdata: 4\n\n'],
      },
    ],
    client: [open, { await: 'error' }, { close: true }],
    expect: { messages: [{ data: '1' }, { data: '2' }, { data: '3' }, { data: '4' }] },
  },
  {
    id: 'transport/http2-framing/event-over-frames',
    title: 'An event cut into DATA frames of one byte is put together again.',
    requirements: ['CON-32', 'LIN-04', 'ENC-01'],
    dependsOn: ['connection/cors/any-origin', 'stream/delivery/one-event'],
    server: [
      {
        headers: anyOrigin,
        body: [
          ...['\xEF', '\xBB', '\xBF'].map((bytes) => ({ bytes })),
          ...'id: 1\r\ndata'.split(''),
          ...[':', ' ', '\xE2', '\x82', '\xAC', '\r', '\n', '\r', '\n'].map((bytes) => ({ bytes })),
        ],
      },
    ],
    client: [open, { await: 'error' }, { close: true }],
    expect: { messages: [{ data: '€', lastEventId: '1' }] },
  },
  {
    id: 'transport/http2-framing/crlf-over-frames',
    title: 'A CRLF whose two bytes are in different DATA frames ends one line.',
    requirements: ['LIN-04', 'GRM-06'],
    dependsOn: ['connection/cors/any-origin', 'stream/line-endings/crlf-split-across-chunks'],
    server: [{ headers: anyOrigin, body: ['data: 1\r', '\ndata: 2\r', '\n\r', '\n'] }],
    client: [open, { await: 'error' }, { close: true }],
    expect: { messages: [{ data: '1\n2' }] },
  },
  {
    id: 'transport/http2-framing/event-while-open',
    title:
      'Each event over HTTP/2 is dispatched once its frame has arrived, while the stream is silent.',
    requirements: ['CON-32', 'GRM-11'],
    dependsOn: ['connection/cors/any-origin', 'stream/delivery/each-event-before-the-next-is-sent'],
    server: [
      {
        headers: anyOrigin,
        body: [
          'data: 1\n\n',
          { awaitSignal: 'first' },
          'data: 2\n',
          '\n',
          { awaitSignal: 'second' },
          'data: 3\r\n\r\n',
        ],
        end: 'hold',
      },
    ],
    client: [
      open,
      { await: 'message' },
      { signal: 'first' },
      { await: 'message' },
      { signal: 'second' },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }, { data: '2' }, { data: '3' }], requests: [{}] },
  },
  {
    id: 'transport/http2-framing/longer-than-a-window',
    title: 'An event longer than the flow-control window of a stream arrives whole.',
    requirements: ['CON-32', 'DSP-16'],
    dependsOn: ['connection/cors/any-origin', 'stream/delivery/one-event'],
    server: [
      {
        headers: anyOrigin,
        body: ['data: ', { repeat: '0123456789abcdef', times: 16_384 }, '\n\ndata: end\n\n'],
      },
    ],
    client: [open, { await: 'error' }, { close: true }],
    expect: {
      messages: [{ data: [{ repeat: '0123456789abcdef', times: 16_384 }] }, { data: 'end' }],
    },
  },
  {
    id: 'transport/http2-framing/content-length',
    title: 'A Content-Length does not keep events from being dispatched as they arrive.',
    requirements: ['CON-32', 'GRM-11'],
    dependsOn: ['connection/cors/any-origin', 'stream/delivery/with-content-length'],
    server: [
      {
        headers: anyOrigin,
        framing: { length: 18 },
        body: ['data: 1\n\n', { awaitSignal: 'first' }, 'data: 2\n\n'],
      },
    ],
    client: [
      open,
      { await: 'message' },
      { signal: 'first' },
      { await: 'message' },
      { await: 'error' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }, { data: '2' }], requests: [{}] },
  },
  {
    id: 'transport/http2-framing/incomplete-event-at-the-end',
    title: 'An event that END_STREAM leaves incomplete is not dispatched.',
    requirements: ['PRC-11', 'PRC-13'],
    dependsOn: ['connection/cors/any-origin', 'stream/delivery/one-event'],
    server: [{ headers: anyOrigin, body: ['data: 1\n\n', 'data: 2\n'] }],
    client: [open, { await: 'error' }, { close: true }],
    expect: { messages: [{ data: '1' }] },
  },
  {
    id: 'transport/http2-framing/informational-response',
    title: 'A 103 over HTTP/2 is not the response: the 200 that follows is used.',
    requirements: ['FET-24'],
    dependsOn: ['connection/cors/any-origin', 'stream/delivery/one-event'],
    server: [
      {
        informational: [{ status: 103, headers: [['Link', '</style.css>; rel=preload']] }],
        headers: anyOrigin,
        body: ['data: 1\n\n'],
        end: 'hold',
      },
    ],
    client: [open, { await: 'message' }, { close: true }],
    expect: { messages: [{ data: '1' }], requests: [{}] },
  },
  {
    id: 'transport/http2-framing/type-of-an-informational-response',
    title: 'A Content-Type that only a 103 over HTTP/2 has is ignored.',
    requirements: ['FET-24', 'CON-26'],
    dependsOn: ['transport/http2-framing/informational-response'],
    server: [
      {
        informational: [{ status: 103, headers: [['Content-Type', 'text/event-stream']] }],
        contentType: 'text/html',
        headers: anyOrigin,
        body: ['data: no\n\n'],
      },
    ],
    client: [open, { await: 'error' }, { close: true }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'transport/http2-framing/misdirected-request',
    title: 'A 421 over HTTP/2 makes the client ask once more, before anything is seen.',
    // Fetch, HTTP-network-or-cache fetch: the response is that of a second attempt.
    requirements: ['CON-24'],
    dependsOn: ['connection/cors/any-origin', 'stream/delivery/one-event'],
    server: [
      { status: 421, headers: anyOrigin, contentType: null },
      { headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [open, { await: 'message' }, { close: true }],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: '1' }],
      requests: [{}, {}],
    },
  },
  {
    id: 'transport/http2-framing/misdirected-request-twice',
    title: 'A second 421 is the response, and fails the connection: two requests, one error.',
    requirements: ['CON-24', 'CON-30'],
    dependsOn: ['transport/http2-framing/misdirected-request'],
    server: [
      { status: 421, headers: anyOrigin, contentType: null },
      { status: 421, headers: anyOrigin, contentType: null },
    ],
    client: [open, { await: 'error' }, { quiet: 1200 }, { close: true }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}, {}] },
  },
  {
    id: 'transport/http2-framing/empty-body',
    title: 'A response whose END_STREAM comes with no DATA opens, then reconnects.',
    requirements: ['CON-34', 'CON-19'],
    dependsOn: ['connection/cors/any-origin', 'reconnection/basic/after-end'],
    server: [{ headers: anyOrigin }],
    client: [open, { await: 'error' }, { close: true }],
    expect: {
      events: [
        { kind: 'open', readyState: 1 },
        { kind: 'error', readyState: 0 },
      ],
    },
  },
  {
    id: 'transport/http2-framing/status-204',
    title: 'A 204 over HTTP/2 fails the connection: one error, and no further request.',
    requirements: ['CON-24', 'CON-31', 'INT-05'],
    dependsOn: ['connection/cors/any-origin', 'connection/status/204'],
    server: [{ headers: anyOrigin, status: 204, contentType: null, framing: 'none' }],
    client: [open, { await: 'error' }, { quiet: 3500 }, { read: ['readyState'] }],
    expect: {
      events: [{ kind: 'error', readyState: 2 }],
      reads: [{ readyState: 2 }],
      requests: [{}],
    },
  },
  {
    id: 'transport/http2-framing/another-type',
    title: 'A response of another type over HTTP/2 fails the connection, and its stream is reset.',
    level: 'should',
    why: 'The standard does not say that the client leaves a refused response before its end; a client that stays holds a stream for nothing.',
    requirements: ['CON-26', 'CON-30', 'FAI-04'],
    dependsOn: ['connection/cors/any-origin', 'connection/content-type/html'],
    server: [
      { headers: anyOrigin, contentType: 'application/json', body: ['data: no\n\n'], end: 'hold' },
    ],
    client: [open, { await: 'error' }, { await: { disconnect: 1 } }, { read: ['readyState'] }],
    expect: {
      events: [{ kind: 'error', readyState: 2 }],
      reads: [{ readyState: 2 }],
      requests: [{}],
      disconnects: [1],
    },
  },
] satisfies Cases
