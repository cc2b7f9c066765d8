import type { Cases } from '../../harness/case.ts'

/** A page that is not secure may ask a secure server; it is another origin. */
const anyOrigin: [string, string][] = [['Access-Control-Allow-Origin', '*']]

export default [
  {
    id: 'transport/tls/opens',
    title: 'A stream over TLS opens, and its messages are dispatched.',
    requirements: ['CON-32'],
    dependsOn: ['connection/cors/any-origin', 'connection/response/ok-opens'],
    server: [{ headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: { url: '{secure}{run}/stream' } },
      { await: 'message' },
      { read: ['readyState', 'url'] },
      { close: true },
      { await: { disconnect: 1 } },
    ],
    expect: {
      messages: [{ data: '1' }],
      reads: [{ readyState: 1, url: '{secure}{run}/stream' }],
      requests: [{ origin: 'secure' }],
      disconnects: [1],
    },
  },
  {
    id: 'transport/tls/origin',
    title: 'The origin of a message that came over TLS is an https origin with its port.',
    requirements: ['DSP-12', 'DSP-14'],
    dependsOn: ['transport/tls/opens', 'stream/message-event/origin'],
    server: [{ headers: anyOrigin, body: ['data: 1\n\n'] }],
    client: [{ construct: { url: '{secure}{run}/stream' } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ data: '1', origin: '{secure}' }] },
  },
  {
    id: 'transport/tls/events-while-open',
    title:
      'Each event over TLS is dispatched once its bytes have arrived, while the stream is silent.',
    requirements: ['CON-32', 'GRM-11'],
    dependsOn: ['transport/tls/opens', 'stream/delivery/each-event-before-the-next-is-sent'],
    server: [
      {
        headers: anyOrigin,
        body: ['data: 1\n', '\n', { awaitSignal: 'first' }, 'da', 'ta: 2\r', '\n\r\n'],
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
    id: 'transport/tls/reconnects',
    title: 'A client whose stream over TLS has ended reconnects to the same URL.',
    requirements: ['CON-19', 'CON-18'],
    dependsOn: ['transport/tls/opens', 'reconnection/basic/after-end'],
    server: [
      { headers: anyOrigin, body: ['retry: 10\ndata: 1\n\n'] },
      { headers: anyOrigin, body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{secure}{run}/stream' } },
      { await: { messages: 2 } },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [
        { origin: 'secure', target: '{run}/stream' },
        { origin: 'secure', target: '{run}/stream' },
      ],
    },
  },
  {
    id: 'transport/tls/last-event-id',
    title: 'A client whose stream over TLS has ended reconnects with the last event ID.',
    requirements: ['CON-19', 'REE-13'],
    dependsOn: [
      'connection/cors/no-preflight',
      'transport/tls/reconnects',
      'reconnection/last-event-id/sent',
    ],
    server: [
      { headers: anyOrigin, body: ['retry: 10\nid: 1\ndata: 1\n\n'] },
      { headers: anyOrigin, body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{secure}{run}/stream' } },
      { await: { messages: 2 } },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1', lastEventId: '1' }, { data: '2' }],
      requests: [
        { origin: 'secure', headers: { 'last-event-id': null } },
        { origin: 'secure', headers: { 'last-event-id': '1' } },
      ],
    },
  },
  {
    id: 'transport/tls/lost',
    title: 'A client whose connection over TLS breaks off in mid-body reconnects.',
    level: 'interop',
    why: 'To the letter only the end of a body reestablishes the connection; every engine takes a broken body as its end over HTTP/1.1, and so do Chromium, Node and Deno over TLS, where no other engine was measured.',
    requirements: ['FET-20', 'FET-21'],
    dependsOn: ['transport/tls/reconnects', 'reconnection/loss/reset'],
    server: [
      {
        headers: anyOrigin,
        body: ['retry: 10\ndata: 1\n\ndata: lo', { awaitSignal: 'seen' }],
        end: 'reset',
      },
      { headers: anyOrigin, body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{secure}{run}/stream' } },
      { await: { messages: 1 } },
      { signal: 'seen' },
      { await: { messages: 1 } },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }, { data: '2' }], requests: [{}, {}] },
  },
  {
    id: 'transport/tls/untrusted-certificate',
    title: 'An untrusted certificate is a network error: it fires error, and never open.',
    requirements: ['CON-22', 'CON-20'],
    server: [{ headers: anyOrigin, body: ['data: no\n\n'] }],
    client: [
      { construct: { url: '{untrusted}{run}/stream' } },
      { read: ['readyState'] },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], reads: [{ readyState: 0 }], requests: [] },
  },
  {
    id: 'transport/tls/untrusted-certificate-then',
    title: 'What follows an untrusted certificate.',
    level: 'observe',
    why: 'A network error reestablishes the connection, unless the client knows that to be futile: then it may fail the connection.',
    requirements: ['CON-22', 'CON-23'],
    server: [{ headers: anyOrigin, body: ['data: no\n\n'] }],
    client: [
      { construct: { url: '{untrusted}{run}/stream' } },
      { await: 'error' },
      { close: true },
    ],
    outcomes: [
      { name: 'reconnects', expect: { events: [{ kind: 'error', readyState: 0 }] } },
      { name: 'fails the connection', expect: { events: [{ kind: 'error', readyState: 2 }] } },
    ],
  },
  {
    id: 'transport/tls/no-tls-at-the-port',
    title: 'A port that does not speak TLS is a network error for an https URL.',
    requirements: ['CON-22'],
    server: [{ headers: anyOrigin, body: ['data: no\n\n'] }],
    client: [
      { construct: { url: 'https://{page-host}{run}/stream' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [] },
  },
  {
    id: 'transport/tls/redirect-to-tls',
    title: 'A redirect is followed to a secure server, whose origin the messages have.',
    requirements: ['FET-01', 'DSP-14'],
    dependsOn: ['transport/tls/opens', 'connection/cors/redirect-to-another-origin'],
    server: [
      {
        status: 307,
        contentType: null,
        headers: [['Location', '{secure}{run}/target']],
        framing: { length: 0 },
      },
      { headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [{ construct: { url: '{page}{run}/stream' } }, { await: 'message' }, { close: true }],
    expect: {
      messages: [{ data: '1', origin: '{secure}' }],
      requests: [{ origin: 'page' }, { origin: 'secure', target: '{run}/target' }],
    },
  },
] satisfies Cases
