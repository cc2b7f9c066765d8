import type { Cases } from '../../harness/case.ts'

const anyOrigin: [string, string][] = [['Access-Control-Allow-Origin', '*']]
const open = { construct: { url: '{http2}{run}/stream' } }
const brokenBody =
  'To the letter only the end of a body reestablishes the connection; every engine takes a broken body as its end over HTTP/1.1, and so does Chromium over HTTP/2, where no other engine was measured.'

export default [
  {
    id: 'transport/http2-loss/end-of-stream',
    title: 'END_STREAM makes the client reconnect, after its reconnection time.',
    requirements: ['CON-19', 'REE-08'],
    dependsOn: ['connection/cors/any-origin', 'reconnection/delay/lower-bound'],
    server: [
      { headers: anyOrigin, body: ['retry: 1200\ndata: 1\n\n'] },
      { headers: anyOrigin, body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [open, { await: { messages: 2 } }, { close: true }],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [{}, {}],
      delays: [{ before: 2, atLeast: 1200 }],
    },
  },
  {
    id: 'transport/http2-loss/last-event-id',
    title: 'The request that follows END_STREAM carries the last event ID.',
    requirements: ['REE-13'],
    dependsOn: [
      'connection/cors/no-preflight',
      'reconnection/last-event-id/sent',
      'transport/http2-loss/end-of-stream',
    ],
    server: [
      { headers: anyOrigin, body: ['retry: 10\nid: é\ndata: 1\n\n'] },
      { headers: anyOrigin, body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [open, { await: { messages: 2 } }, { close: true }],
    expect: {
      messages: [
        { data: '1', lastEventId: 'é' },
        { data: '2', lastEventId: 'é' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': 'é' } }],
    },
  },
  {
    id: 'transport/http2-loss/same-connection',
    title: 'A reconnection after END_STREAM needs no new HTTP/2 connection.',
    level: 'observe',
    why: 'Fetch leaves the choice of a connection to the client.',
    requirements: ['CON-19'],
    dependsOn: ['transport/http2-loss/end-of-stream'],
    server: [
      { headers: anyOrigin, body: ['retry: 10\n\n'] },
      { headers: anyOrigin, body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [open, { await: 'message' }, { close: true }],
    outcomes: [
      { name: 'the same connection', expect: { requests: [{ session: 1 }, { session: 1 }] } },
      { name: 'a new connection', expect: { requests: [{ session: 1 }, { session: 2 }] } },
    ],
  },
  {
    id: 'transport/http2-loss/reset-inside-an-event',
    title: 'RST_STREAM inside an event drops the event, and the client reconnects.',
    level: 'interop',
    why: brokenBody,
    requirements: ['FET-20', 'FET-21', 'PRC-13'],
    dependsOn: ['connection/cors/any-origin', 'reconnection/loss/reset-inside-an-event'],
    server: [
      {
        headers: anyOrigin,
        body: ['retry: 10\ndata: 1\n\ndata: lo', { awaitSignal: 'seen' }],
        end: 'reset',
      },
      { headers: anyOrigin, body: ['st\ndata: 2\n\n'], end: 'hold' },
    ],
    client: [
      open,
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
    id: 'transport/http2-loss/reset-before-the-response',
    title: 'RST_STREAM before the response fires error, and never open.',
    requirements: ['CON-22', 'REE-05'],
    dependsOn: ['connection/cors/any-origin', 'connection/network-error/reset-before-the-response'],
    server: [{ noResponse: 'reset' }],
    client: [open, { await: 'error' }, { close: true }],
    expect: { events: [{ kind: 'error' }] },
  },
  {
    id: 'transport/http2-loss/connection-lost-inside-an-event',
    title:
      'A lost HTTP/2 connection drops the event under way, and the client reconnects on a new one.',
    level: 'interop',
    why: brokenBody,
    requirements: ['FET-20', 'FET-21', 'PRC-13'],
    dependsOn: ['connection/cors/any-origin', 'reconnection/loss/reset-inside-an-event'],
    server: [
      {
        headers: anyOrigin,
        body: ['retry: 10\ndata: 1\n\ndata: lo', { awaitSignal: 'seen' }],
        end: 'truncate',
      },
      { headers: anyOrigin, body: ['st\ndata: 2\n\n'], end: 'hold' },
    ],
    client: [
      open,
      { await: 'message' },
      { signal: 'seen' },
      { await: 'error' },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [{ session: 1 }, { session: 2 }],
    },
  },
  {
    id: 'transport/http2-loss/connection-lost-under-two-streams',
    title: 'When their HTTP/2 connection is lost, each of two sources fires error and reconnects.',
    level: 'interop',
    why: brokenBody,
    requirements: ['FET-20', 'REE-07'],
    dependsOn: ['transport/http2-loss/connection-lost-inside-an-event'],
    server: [
      { headers: anyOrigin, body: ['retry: 10\ndata: 1\n\n'], end: 'hold' },
      {
        headers: anyOrigin,
        body: ['retry: 10\ndata: 2\n\n', { awaitSignal: 'both' }],
        end: 'truncate',
      },
      { headers: anyOrigin, body: ['data: again\n\n'], end: 'hold' },
      { headers: anyOrigin, body: ['data: again\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{http2}{run}/stream', as: 'first' } },
      { await: 'message', on: 'first' },
      { leave: 'task' },
      { construct: { url: '{http2}{run}/stream', as: 'second' } },
      { await: 'message', on: 'second' },
      { signal: 'both' },
      { await: 'error', on: 'first' },
      { await: 'error', on: 'second' },
      { await: 'message', on: 'first' },
      { await: 'message', on: 'second' },
      { read: ['readyState'], on: 'first' },
      { read: ['readyState'], on: 'second' },
      { close: true, on: 'first' },
      { close: true, on: 'second' },
    ],
    expect: {
      requests: [{}, {}, {}, {}],
      reads: [{ readyState: 1 }, { readyState: 1 }],
      messages: [{ data: '1' }, { data: '2' }, { data: 'again' }, { data: 'again' }],
    },
  },
  {
    id: 'transport/http2-loss/goaway-inside-an-event',
    title:
      'GOAWAY inside an event lets the stream go on: the event is dispatched, and no error fires.',
    requirements: ['CON-32', 'CON-19'],
    dependsOn: ['transport/http2-framing/event-while-open'],
    server: [
      {
        headers: anyOrigin,
        body: [
          'data: 1\n\ndata: 2\n',
          { goAway: true },
          { awaitSignal: 'first' },
          'data: 3\n\n',
          { awaitSignal: 'second' },
          'data: 4\n\n',
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
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'message', data: '2\n3' },
        { kind: 'message', data: '4' },
      ],
      requests: [{}],
    },
  },
  {
    id: 'transport/http2-loss/reconnection-after-goaway',
    title: 'A client reconnects on a new connection if the old one has sent GOAWAY.',
    requirements: ['CON-19', 'REE-17'],
    dependsOn: [
      'transport/http2-loss/goaway-inside-an-event',
      'transport/http2-loss/end-of-stream',
    ],
    server: [
      {
        headers: anyOrigin,
        body: ['retry: 30\ndata: 1\n\n', { goAway: true }, 'data: 2\n\n'],
      },
      { headers: anyOrigin, body: ['data: 3\n\n'], end: 'hold' },
    ],
    client: [open, { await: { messages: 3 } }, { close: true }],
    expect: {
      messages: [{ data: '1' }, { data: '2' }, { data: '3' }],
      requests: [{ session: 1 }, { session: 2 }],
    },
  },
] satisfies Cases
