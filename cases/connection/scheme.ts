import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'connection/scheme/data-url-of-another-type',
    title:
      'A data: URL of type text/plain fails the connection: it is a 200 response of the wrong type.',
    requirements: ['FET-23', 'CON-26'],
    requires: ['cors'],
    server: [],
    client: [
      { construct: { url: 'data:text/plain,data:%20no%0A%0A' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [] },
  },
  {
    id: 'connection/scheme/about-blank',
    title: 'about:blank is a network error: it fires error, and never open.',
    requirements: ['FET-22', 'CON-22'],
    server: [],
    client: [{ construct: { url: 'about:blank' } }, { await: 'error' }, { close: true }],
    expect: { events: [{ kind: 'error' }], requests: [] },
  },
  {
    id: 'connection/scheme/javascript',
    title: 'A javascript: URL is a network error: it fires error, never open, and no script runs.',
    requirements: ['FET-22', 'CON-22'],
    server: [],
    client: [
      { construct: { url: 'javascript:"data: no\\n\\n"' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }] },
  },
  {
    id: 'connection/scheme/file',
    title: 'A file: URL is a network error: it fires error, and never open.',
    requirements: ['FET-22', 'CON-22'],
    server: [],
    client: [
      { construct: { url: 'file:///nothing-of-this-name' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }] },
  },

  {
    id: 'connection/scheme/blob-url',
    title:
      'A blob: URL of type text/event-stream is a stream: its events are dispatched, and its end is a loss.',
    requirements: ['FET-23', 'CON-19'],
    // Service workers cannot make such URLs.
    requires: ['document'],
    dependsOn: ['stream/delivery/one-event'],
    server: [],
    client: [
      { construct: { url: { special: 'blob URL', of: 'data: 1\n\ndata: 2\n\n' } } },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'message', data: '2' },
        { kind: 'error', readyState: 0 },
      ],
      requests: [],
    },
  },
  {
    id: 'connection/scheme/blob-url-origin',
    title: 'The events of a blob: URL have the origin of the realm that created the URL.',
    requirements: ['DSP-12', 'FET-23'],
    // Service workers cannot make such URLs.
    requires: ['document'],
    dependsOn: ['connection/scheme/blob-url'],
    server: [],
    client: [
      { construct: { url: { special: 'blob URL', of: 'data: 1\n\n' } } },
      { await: 'error' },
      { close: true },
    ],
    expect: { messages: [{ data: '1', origin: '{page}' }] },
  },
] satisfies Cases
