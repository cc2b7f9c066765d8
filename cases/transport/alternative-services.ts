import type { Cases } from '../../harness/case.ts'

const anyOrigin: [string, string][] = [['Access-Control-Allow-Origin', '*']]

/** What the origin says of itself: HTTP/3 and HTTP/2 are to be had at a port at which nobody answers. */
const deadAlternative: [string, string][] = [
  ...anyOrigin,
  ['Alt-Svc', 'h3="{unserved-host}"; ma=60, h2="{unserved-host}"; ma=60'],
]

/** The last answer of a case takes it back: clients keep it beyond the case. */
const noAlternative: [string, string][] = [...anyOrigin, ['Alt-Svc', 'clear']]

const usesTheOrigin =
  'A client may go to the alternative, and if nobody answers there it may go back to the origin (RFC 7838, 2.4): to the letter it need not. Whoever announces HTTP/3 depends on it, and no engine fires an error for it.'

export default [
  {
    id: 'transport/alternative-services/stream-goes-on',
    title: 'A stream that names a dead alternative service goes on where it is.',
    requirements: ['CON-32', 'CON-19'],
    dependsOn: ['transport/tls/events-while-open'],
    server: [
      {
        headers: deadAlternative,
        body: ['data: 1\n\n', { pause: 2000 }, 'data: 2\n\n'],
        end: 'hold',
      },
      { headers: noAlternative },
    ],
    client: [
      { construct: { url: '{secure}{run}/stream' } },
      { await: { messages: 2 } },
      { read: ['readyState'] },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: '1' }, { kind: 'message', data: '2' }],
      requests: [{ origin: 'secure' }],
      reads: [{ readyState: 1 }],
    },
  },
  {
    id: 'transport/alternative-services/reconnection',
    title: 'A reconnection goes to the origin if nobody answers at its alternative service.',
    level: 'interop',
    why: usesTheOrigin,
    requirements: ['CON-19', 'CON-18'],
    dependsOn: ['transport/tls/reconnects'],
    server: [
      { headers: deadAlternative, body: ['retry: 10\ndata: 1\n\n'] },
      { headers: noAlternative, body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{secure}{run}/stream' } },
      { await: { messages: 2 } },
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
      requests: [{ origin: 'secure' }, { origin: 'secure' }],
    },
  },
  {
    id: 'transport/alternative-services/another-source',
    title: 'A second source opens at the origin if nobody answers at its alternative service.',
    level: 'interop',
    why: usesTheOrigin,
    requirements: ['CON-32', 'CON-22'],
    dependsOn: ['transport/tls/events-while-open'],
    server: [
      {
        headers: deadAlternative,
        body: ['data: 1\n\n', { awaitSignal: 'second' }, 'data: 3\n\n'],
        end: 'hold',
      },
      { headers: noAlternative, body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{secure}{run}/first', as: 'first' } },
      { await: 'message', on: 'first' },
      { leave: 'task' },
      { construct: { url: '{secure}{run}/second', as: 'second' } },
      { await: 'message', on: 'second' },
      { signal: 'second' },
      { await: 'message', on: 'first' },
      { close: true, on: 'first' },
      { close: true, on: 'second' },
    ],
    expect: {
      events: [
        { kind: 'open', of: 'first' },
        { kind: 'message', of: 'first', data: '1' },
        { kind: 'open', of: 'second' },
        { kind: 'message', of: 'second', data: '2' },
        { kind: 'message', of: 'first', data: '3' },
      ],
      requests: [{ target: '{run}/first' }, { target: '{run}/second' }],
    },
  },
  {
    id: 'transport/alternative-services/reconnection-over-http2',
    title:
      'A reconnection over HTTP/2 goes to the origin if nobody answers at its alternative service.',
    level: 'interop',
    why: usesTheOrigin,
    requirements: ['CON-19', 'CON-18'],
    dependsOn: ['transport/http2-framing/opens', 'reconnection/basic/after-end'],
    server: [
      {
        headers: deadAlternative,
        body: ['retry: 10\ndata: 1\n\n', { pause: 2000 }, 'data: 2\n\n', { goAway: true }],
      },
      { headers: noAlternative, body: ['data: 3\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{http2}{run}/stream' } },
      { await: { messages: 3 } },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'message', data: '2' },
        { kind: 'error' },
        { kind: 'open' },
        { kind: 'message', data: '3' },
      ],
      requests: [{ origin: 'http2' }, { origin: 'http2' }],
    },
  },
] satisfies Cases
