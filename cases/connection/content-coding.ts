import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'connection/content-coding/gzip-flushed-per-event',
    title:
      'Each event of a gzip-coded stream is dispatched once its bytes have arrived, while the stream is silent.',
    requirements: ['FET-19', 'CON-32'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        headers: [['Content-Encoding', 'gzip']],
        body: [
          {
            bytes:
              '\x1F\x8B\x08\x00\x00\x00\x00\x00\x02\x03JI,I\xB4R0\xE4\xE2\x02\x00\x00\x00\xFF\xFF',
          },
          { awaitSignal: 'first' },
          { bytes: 'J\x013\x8C\xB8\xB8\x00\x00\x00\x00\xFF\xFF' },
        ],
        end: 'hold',
      },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'first' },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }, { data: '2' }], requests: [{}] },
  },
  {
    id: 'connection/content-coding/deflate-flushed-per-event',
    title:
      'Each event of a deflate-coded stream is dispatched once its bytes have arrived, while the stream is silent.',
    requirements: ['FET-19', 'CON-32'],
    requires: ['deflate'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        headers: [['Content-Encoding', 'deflate']],
        body: [
          { bytes: 'x\xDAJI,I\xB4R0\xE4\xE2\x02\x00\x00\x00\xFF\xFF' },
          { awaitSignal: 'first' },
          { bytes: 'J\x013\x8C\xB8\xB8\x00\x00\x00\x00\xFF\xFF' },
        ],
        end: 'hold',
      },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'first' },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }, { data: '2' }], requests: [{}] },
  },
  {
    id: 'connection/content-coding/gzip-to-the-end',
    title: 'A gzip-coded stream that ends is decoded to its end, and then the connection is lost.',
    requirements: ['FET-19', 'CON-19'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        headers: [['Content-Encoding', 'gzip']],
        body: [
          { bytes: '\x1F\x8B\x08\x00\x00\x00\x00\x00\x02\x03JI,I\xB4R0' },
          {
            bytes:
              '\xE4\xE2\x02\x00\x00\x00\xFF\xFFJ\x013\x8C\xB8\xB8\x00\x00\x00\x00\xFF\xFF\x03\x00\x06-\x00\x8F\x12\x00\x00\x00',
          },
        ],
      },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'message', data: '2' },
        { kind: 'error', readyState: 0 },
      ],
    },
  },
  {
    id: 'connection/content-coding/identity',
    title: 'A stream with Content-Encoding: identity is read without decoding.',
    requirements: ['FET-19'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ headers: [['Content-Encoding', 'identity']], body: ['data: a\n\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'message' }, { close: true }],
    expect: { messages: [{ data: 'a' }] },
  },
  {
    id: 'connection/content-coding/gzip-of-no-bytes-counted',
    title:
      'A body of zero bytes that is labelled gzip, with Content-Length 0, is an empty stream: it opens, and ends.',
    requirements: ['FET-19', 'CON-19'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: 0\n\n'] },
      {
        headers: [['Content-Encoding', 'gzip']],
        framing: { length: 0 },
        body: [],
      },
      { body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '0' },
        { kind: 'error', readyState: 0 },
        { kind: 'open' },
        { kind: 'error', readyState: 0 },
        { kind: 'open' },
        { kind: 'message', data: '1' },
      ],
      requests: [{}, {}, {}],
    },
  },
  {
    id: 'connection/content-coding/gzip-of-no-bytes-chunked',
    title:
      'A body of zero bytes that is labelled gzip, with no chunk but the last, is an empty stream: it opens, and ends.',
    requirements: ['FET-19', 'CON-19'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: 0\n\n'] },
      {
        headers: [['Content-Encoding', 'gzip']],
        body: [],
      },
      { body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '0' },
        { kind: 'error', readyState: 0 },
        { kind: 'open' },
        { kind: 'error', readyState: 0 },
        { kind: 'open' },
        { kind: 'message', data: '1' },
      ],
      requests: [{}, {}, {}],
    },
  },
  {
    id: 'connection/content-coding/gzip-of-no-bytes-until-the-close',
    title:
      'A body of zero bytes that is labelled gzip, with the end of the connection, is an empty stream: it opens, and ends.',
    requirements: ['FET-19', 'CON-19'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: 0\n\n'] },
      {
        headers: [['Content-Encoding', 'gzip']],
        framing: 'close',
        body: [],
      },
      { body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '0' },
        { kind: 'error', readyState: 0 },
        { kind: 'open' },
        { kind: 'error', readyState: 0 },
        { kind: 'open' },
        { kind: 'message', data: '1' },
      ],
      requests: [{}, {}, {}],
    },
  },
] satisfies Cases
