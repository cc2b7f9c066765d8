import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'connection/cache/fresh-response-not-reused',
    title:
      'A reconnection sends a request to the server, even if a fresh response to the same request could be stored.',
    requirements: ['CON-16', 'FET-15'],
    requires: ['http-cache'],
    dependsOn: ['reconnection/basic/after-end', 'stream/delivery/one-event'],
    server: [
      {
        headers: [['Cache-Control', 'public, max-age=3600']],
        framing: { length: 21 },
        body: ['retry: 10\ndata: old\n\n'],
      },
      { body: ['data: new\n\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    expect: { messages: [{ data: 'old' }, { data: 'new' }], requests: [{}, {}] },
  },

  {
    id: 'connection/cache/cached-response-not-used',
    title: 'A response that the HTTP cache holds is not used: the stream comes from the server.',
    requirements: ['CON-16', 'FET-15'],
    requires: ['http-cache'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        headers: [['Cache-Control', 'public, max-age=3600']],
        framing: { length: 11 },
        body: ['data: old\n\n'],
      },
      { body: ['data: new\n\n'] },
    ],
    client: [
      // That the second one makes no request shows that the cache has it.
      { fetch: '{page}{run}/stream' },
      { fetch: '{page}{run}/stream' },
      { construct: {} },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      reads: [
        { status: 200, body: 'data: old\n\n' },
        { status: 200, body: 'data: old\n\n' },
      ],
      messages: [{ data: 'new' }],
      requests: [{}, {}],
    },
  },
  {
    id: 'connection/cache/stream-not-stored',
    title: 'A stream is not stored in the HTTP cache: a later fetch of its URL goes to the server.',
    requirements: ['CON-16', 'FET-15'],
    requires: ['http-cache'],
    dependsOn: ['connection/cache/cached-response-not-used'],
    server: [
      {
        headers: [['Cache-Control', 'public, max-age=3600']],
        framing: { length: 11 },
        body: ['data: old\n\n'],
      },
      { body: ['data: new\n\n'] },
    ],
    client: [
      { construct: {} },
      { await: 'error' },
      { close: true },
      { fetch: '{page}{run}/stream' },
    ],
    expect: {
      messages: [{ data: 'old' }],
      reads: [{ status: 200, body: 'data: new\n\n' }],
      requests: [{}, {}],
    },
  },
] satisfies Cases
