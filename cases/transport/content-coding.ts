import type { Cases } from '../../harness/case.ts'

/** `retry: 10` and one event, and another event: each flushed, so that a decoder can give it out. */
const gzip = {
  first: {
    bytes:
      '\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\x03*J-)\xAA\xB4R04\xE0JI,I\xB4R0\xE4\xE2\x02\x00\x00\x00\xFF\xFF',
  },
  second: { bytes: '\x820\x8C\xB8\xB8\x00\x00\x00\x00\xFF\xFF' },
}
const brotli = {
  first: { bytes: '\x0B\x09\x80retry: 10\ndata: 1\n\n' },
  second: { bytes: '@\x00\x80_JA\xA6\x08\xD1$\x180' },
}
const brokenBody =
  'To the letter only the end of a body reestablishes the connection; every engine takes a broken body as its end.'

export default [
  {
    id: 'transport/content-coding/gzip-cut-off',
    title: 'A gzip stream that is reset in mid-member keeps its events, and the client reconnects.',
    level: 'interop',
    why: brokenBody,
    requirements: ['FET-19', 'FET-20', 'FET-21'],
    dependsOn: ['connection/content-coding/gzip-flushed-per-event', 'reconnection/loss/reset'],
    server: [
      {
        headers: [['Content-Encoding', 'gzip']],
        body: [gzip.first, { awaitSignal: 'seen' }],
        end: 'reset',
      },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'seen' },
      { await: 'error' },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'error' },
        { kind: 'open' },
        { kind: 'message', data: '2' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'transport/content-coding/gzip-ends-early',
    title:
      'A gzip stream whose body ends in mid-member keeps its events, and the client reconnects.',
    level: 'interop',
    why: brokenBody,
    requirements: ['FET-19', 'FET-20', 'FET-21'],
    dependsOn: ['connection/content-coding/gzip-flushed-per-event', 'reconnection/basic/after-end'],
    server: [
      {
        headers: [['Content-Encoding', 'gzip']],
        body: [gzip.first, { awaitSignal: 'seen' }],
      },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'seen' },
      { await: 'error' },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }, { data: '2' }], requests: [{}, {}] },
  },
  {
    id: 'transport/content-coding/gzip-broken',
    title: 'A gzip stream with broken data keeps the events before it, and the client reconnects.',
    level: 'interop',
    why: brokenBody,
    requirements: ['FET-19', 'FET-20', 'FET-21'],
    requires: ['reconnection-after-failure'],
    dependsOn: ['connection/content-coding/gzip-flushed-per-event', 'reconnection/basic/after-end'],
    server: [
      {
        headers: [['Content-Encoding', 'gzip']],
        body: [gzip.first, { awaitSignal: 'seen' }, { bytes: '\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF' }],
        end: 'hold',
      },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'seen' },
      { await: 'error' },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }, { data: '2' }], requests: [{}, {}] },
  },
  {
    id: 'transport/content-coding/gzip-byte-by-byte',
    title: 'A gzip stream that arrives byte by byte is decoded as it comes.',
    requirements: ['FET-19', 'CON-32'],
    dependsOn: ['connection/content-coding/gzip-flushed-per-event'],
    server: [
      {
        headers: [['Content-Encoding', 'gzip']],
        body: [
          ...gzip.first.bytes.split('').map((bytes) => ({ bytes })),
          { awaitSignal: 'first' },
          ...gzip.second.bytes.split('').map((bytes) => ({ bytes })),
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
    id: 'transport/content-coding/brotli-flushed-per-event',
    title:
      'Each event of a brotli-coded stream is dispatched once its bytes have arrived, while the stream is silent.',
    requirements: ['FET-19', 'CON-32'],
    dependsOn: ['transport/tls/opens'],
    // Browsers accept brotli from secure servers only.
    server: [
      {
        headers: [
          ['Content-Encoding', 'br'],
          ['Access-Control-Allow-Origin', '*'],
        ],
        body: [brotli.first, { awaitSignal: 'first' }, brotli.second],
        end: 'hold',
      },
    ],
    client: [
      { construct: { url: '{secure}{run}/stream' } },
      { await: 'message' },
      { signal: 'first' },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }, { data: '2' }], requests: [{}] },
  },
  {
    id: 'transport/content-coding/brotli-cut-off',
    title: 'A brotli stream that breaks off keeps its events, and the client reconnects.',
    level: 'interop',
    why: 'To the letter only the end of a body reestablishes the connection; Chromium, Node and Deno, the engines measured with brotli over TLS, take a broken body as its end.',
    requirements: ['FET-19', 'FET-20', 'FET-21'],
    dependsOn: ['transport/content-coding/brotli-flushed-per-event', 'transport/tls/lost'],
    server: [
      {
        headers: [
          ['Content-Encoding', 'br'],
          ['Access-Control-Allow-Origin', '*'],
        ],
        body: [brotli.first, { awaitSignal: 'seen' }],
        end: 'reset',
      },
      { headers: [['Access-Control-Allow-Origin', '*']], body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{secure}{run}/stream' } },
      { await: 'message' },
      { signal: 'seen' },
      { await: 'error' },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }, { data: '2' }], requests: [{}, {}] },
  },
  {
    id: 'transport/content-coding/zstd-flushed-per-event',
    title:
      'Each event of a zstd-coded stream is dispatched once its block has arrived, before its frame ends.',
    requirements: ['FET-19', 'CON-32'],
    dependsOn: ['transport/tls/opens'],
    requires: ['zstd'],
    // A frame with a window of 1 KiB, in raw blocks; its last block never comes.
    server: [
      {
        headers: [
          ['Content-Encoding', 'zstd'],
          ['Access-Control-Allow-Origin', '*'],
        ],
        body: [
          { bytes: '\x28\xB5\x2F\xFD\x00\x00\x48\x00\x00data: 1\n\n' },
          { awaitSignal: 'first' },
          { bytes: '\x48\x00\x00data: 2\n\n' },
        ],
        end: 'hold',
      },
    ],
    client: [
      { construct: { url: '{secure}{run}/stream' } },
      { await: 'message' },
      { signal: 'first' },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }, { data: '2' }], requests: [{}] },
  },
] satisfies Cases
