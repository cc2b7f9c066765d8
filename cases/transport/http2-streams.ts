import type { Case, Cases } from '../../harness/case.ts'

const anyOrigin: [string, string][] = [['Access-Control-Allow-Origin', '*']]

/** More than a browser opens connections to one host over HTTP/1.1. */
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']

const constructAll: NonNullable<Case['client']> = names.map((as) => ({
  construct: { url: `{http2}{run}/${as}`, as },
}))
const closeAll: NonNullable<Case['client']> = names.map((on) => ({ close: true, on }))

export default [
  {
    id: 'transport/http2-streams/twelve',
    title: 'Twelve sources over HTTP/2 are open at the same time.',
    requirements: ['CON-32', 'CON-20'],
    dependsOn: ['transport/http2-framing/opens'],
    server: names.map(() => ({ headers: anyOrigin, body: [':\n'], end: 'hold' as const })),
    client: [
      ...constructAll,
      ...names.map((on) => ({ await: 'open' as const, on })),
      ...names.map((on) => ({ read: ['readyState'], on })),
      ...closeAll,
    ],
    expect: {
      requests: names.map(() => ({ origin: 'http2' as const })),
      reads: names.map(() => ({ readyState: 1 })),
    },
  },
  {
    id: 'transport/http2-streams/on-one-connection',
    title: 'How many HTTP/2 connections two sources of the same origin need.',
    level: 'observe',
    why: 'Fetch leaves the choice of a connection to the client.',
    requirements: ['CON-14'],
    dependsOn: ['transport/http2-framing/opens'],
    server: [
      { headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' },
      { headers: anyOrigin, body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{http2}{run}/stream', as: 'first' } },
      { await: 'message' },
      { leave: 'task' },
      { construct: { url: '{http2}{run}/stream', as: 'second' } },
      { await: 'message' },
      { close: true, on: 'first' },
      { close: true, on: 'second' },
    ],
    outcomes: [
      { name: 'one', expect: { requests: [{ session: 1 }, { session: 1 }] } },
      { name: 'two', expect: { requests: [{ session: 1 }, { session: 2 }] } },
    ],
  },
  {
    id: 'transport/http2-streams/independent',
    title:
      'Streams of one connection are parsed independently: each keeps its own block and its own last event ID.',
    requirements: ['CON-01', 'STA-04', 'PRC-01'],
    dependsOn: ['transport/http2-framing/event-while-open'],
    server: [
      {
        headers: anyOrigin,
        body: ['id: 1\ndata: a\n', { awaitSignal: 'second' }, '\n'],
        end: 'hold',
      },
      { headers: anyOrigin, body: ['data: c\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{http2}{run}/stream', as: 'first' } },
      { await: 'open', on: 'first' },
      { leave: 'task' },
      { construct: { url: '{http2}{run}/stream', as: 'second' } },
      { await: 'message', on: 'second' },
      { signal: 'second' },
      { await: 'message', on: 'first' },
      { close: true, on: 'first' },
      { close: true, on: 'second' },
    ],
    expect: {
      messages: [
        { of: 'second', data: 'c', lastEventId: '' },
        { of: 'first', data: 'a', lastEventId: '1' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'transport/http2-streams/close-one',
    title: 'close() of one source resets its stream and leaves the other on the connection alone.',
    requirements: ['ATT-09', 'ATT-10'],
    dependsOn: ['transport/http2-framing/event-while-open'],
    server: [
      { headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' },
      {
        headers: anyOrigin,
        body: ['data: 2\n\n', { awaitSignal: 'closed' }, 'data: 3\n\n'],
        end: 'hold',
      },
    ],
    client: [
      { construct: { url: '{http2}{run}/stream', as: 'first' } },
      { await: 'message' },
      { leave: 'task' },
      { construct: { url: '{http2}{run}/stream', as: 'second' } },
      { await: 'message', on: 'second' },
      { close: true, on: 'first' },
      { await: { disconnect: 1 } },
      { signal: 'closed' },
      { await: 'message', on: 'second' },
      { read: ['readyState'], on: 'first' },
      { read: ['readyState'], on: 'second' },
      { close: true, on: 'second' },
      { await: { disconnect: 2 } },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }, { data: '3' }],
      reads: [{ readyState: 2 }, { readyState: 1 }],
      disconnects: [1, 2],
    },
  },
] satisfies Cases
