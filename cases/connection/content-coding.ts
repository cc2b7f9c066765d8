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
        { kind: 'error' },
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
        { kind: 'error' },
        { kind: 'open' },
        { kind: 'error' },
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
        { kind: 'error' },
        { kind: 'open' },
        { kind: 'error' },
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
        { kind: 'error' },
        { kind: 'open' },
        { kind: 'error' },
        { kind: 'open' },
        { kind: 'message', data: '1' },
      ],
      requests: [{}, {}, {}],
    },
  },
  {
    id: 'connection/content-coding/unknown',
    title: 'What a stream with a content coding that nobody knows is taken for.',
    level: 'observe',
    why: 'Fetch returns the bytes as they are if a coding is not supported; clients may refuse.',
    requirements: ['FET-19'],
    dependsOn: ['connection/content-coding/identity'],
    server: [{ headers: [['Content-Encoding', 'x-none']], body: ['data: 1\n\n'] }],
    client: [{ construct: {} }, { await: 'error' }, { close: true }],
    outcomes: [
      {
        name: 'the bytes as they are',
        expect: { messages: [{ data: '1' }] },
      },
      { name: 'open, and nothing', expect: { events: [{ kind: 'open' }, { kind: 'error' }] } },
      { name: 'refused', expect: { events: [{ kind: 'error' }] } },
    ],
  },
  {
    id: 'connection/content-coding/gzip-twice',
    title: 'What a stream that was coded with gzip twice is taken for.',
    level: 'observe',
    why: 'Fetch decodes the codings of the header one after another; clients may know less.',
    requirements: ['FET-19'],
    dependsOn: ['connection/content-coding/gzip-to-the-end'],
    server: [
      {
        headers: [['Content-Encoding', 'gzip, gzip']],
        body: [
          {
            bytes:
              '\x1F\x8B\x08\x00\x00\x00\x00\x00\x02\x03\x93\xEF\xE6\x60\x00\x01\x26\x66\x6F\x4F\x1D\xCF\x2D\x41\x06\x4F\x1E\x31\x31\x9C\x3B\x5B\x11\xC2\x09\x14\x04\x00\xF1\xE4\xFA\x0C\x1D\x00\x00\x00',
          },
        ],
      },
    ],
    client: [{ construct: {} }, { await: 'error' }, { close: true }],
    outcomes: [
      {
        name: 'decoded twice',
        expect: { messages: [{ data: '1' }] },
      },
      { name: 'open, and nothing', expect: { events: [{ kind: 'open' }, { kind: 'error' }] } },
      { name: 'refused', expect: { events: [{ kind: 'error' }] } },
    ],
  },
] satisfies Cases
