import path from 'node:path'
import type { Case } from '../case.ts'
import type { Result } from '../results.ts'
import { createEvaluator } from './evaluator.ts'
import { clean } from './miniature.fixture.ts'
import type { OpenTarget } from './open-target.ts'

const file = path.join(import.meta.dirname, 'miniatures/published-shapes.ts')
/** First line of an adapter for a package of every shape. */
export const imports = `import { EventDecoderStream, events, subscribe } from '${file}'`

const parsing = {
  ...clean,
  chunkings: 'all',
  deadline: 1500,
  expect: { messages: [{ data: 'clean' }] },
} as const satisfies Case

const cases = {
  'at the end': {
    ...parsing,
    server: [{ body: ['data: a\n\n', 'event: e\ndata: last\n\n'] }],
    expect: { messages: [{ data: 'a' }, { type: 'e', data: 'last' }] },
  },
  'while open': {
    ...parsing,
    server: [{ body: ['data: a\n\n', 'data: b\n\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    expect: { messages: [{ data: 'a' }, { data: 'b' }] },
  },
  'each before the next': {
    ...parsing,
    server: [{ body: ['data: a\n\n', { awaitSignal: 'saw a' }, 'data: b\n\n'] }],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'saw a' },
      { await: 'error' },
      { close: true },
    ],
    expect: { messages: [{ data: 'a' }, { data: 'b' }] },
  },
  'ids of blocks': {
    ...parsing,
    server: [{ body: ['id: 1\ndata: a\n\n', 'data: b\n\n', 'id\ndata: c\n\n'] }],
    expect: {
      messages: ['1', '1', ''].map((lastEventId, index) => ({
        data: 'abc'.charAt(index),
        lastEventId,
      })),
    },
  },
  'a lone message': parsing,
  'the end of a connection': {
    ...parsing,
    chunkings: 'as written',
    expect: { events: [{ kind: 'open' }, { kind: 'message' }, { kind: 'error' }] },
  },
  'close()': {
    ...parsing,
    chunkings: 'as written',
    server: [{ body: ['data: clean\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { await: 'message' },
      { close: true },
      { await: { disconnect: 1 } },
    ],
    expect: { messages: [{ data: 'clean' }], disconnects: [1] },
  },
  reconnecting: {
    ...parsing,
    chunkings: 'as written',
    server: [{}, {}],
    client: [{ construct: {} }, { await: { request: 2 } }, { close: true }],
    expect: { requests: [{}, {}] },
  },
} satisfies Record<string, Case>
/** What an adapter is tried with. */
export type CaseName = keyof typeof cases

/** The verdict of a case that may not apply. */
export const evaluated = (name: CaseName, opened: OpenTarget): Promise<Result> =>
  createEvaluator(opened, [], new Map(), () => '').result({ ...cases[name], file: '' })
