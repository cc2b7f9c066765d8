/**
 * Wrong twins of the adapters for every shape of API, which are caught. Whatever a wrong one does, it costs its own
 * verdict: a case that is run next is not touched.
 */
import { expect } from '@playwright/test'
import { type CaseName, evaluated, imports } from './adapter-shapes.fixture.ts'
import { test } from './miniature.fixture.ts'

const collect = `const collect = async (from) => { const all = []; for await (const event of from) all.push(event); return all }`
const late = `const loose = async function* (from) { let held; for await (const event of from) { if (held) yield held; held = event } }`

/** Wrong twins, what shows it, and how. */
const twins: [fault: string, adapter: string, name: CaseName, verdict: string, problem: string][] =
  [
    [
      'an iterator delivers only at the end',
      `${collect}; export const read = (stream) => collect(events(new Response(stream)))`,
      'while open',
      'timeout',
      'It was waiting for message 2 of a stream that stays open (as written).',
    ],
    [
      'an iterator delivers an event with the next one',
      `${late}; export async function* read(stream) { yield* loose(events(new Response(stream))) }`,
      'each before the next',
      'timeout',
      'It was waiting for message 1 of a stream that stays open (as written).',
    ],
    [
      'an iterator loses the last event',
      `${late}; export async function* read(stream) { yield* loose(events(new Response(stream))) }`,
      'at the end',
      'fail',
      'Not as expected: messages.',
    ],
    [
      'a TransformStream loses the last chunk',
      `export const read = (stream) => { let held
      return stream.pipeThrough(new TransformStream({ transform(bytes, to) { if (held) to.enqueue(held); held = bytes } })).pipeThrough(new EventDecoderStream()) }`,
      'at the end',
      'fail',
      'Not as expected: messages.',
    ],
    [
      'an iterator hangs when it is left',
      `export const read = (stream) => { const from = events(new Response(stream))
      return { [Symbol.asyncIterator]: () => ({ next: () => from.next(), return: () => new Promise(() => {}) }) } }`,
      'while open',
      'timeout',
      'It was waiting for the parser to leave a stream that stays open (as written).',
    ],
    [
      'a stream hangs when it is cancelled',
      `export const read = (stream) => { const from = events(new Response(stream))
      return new ReadableStream({ pull: async (to) => to.enqueue((await from.next()).value), cancel: () => new Promise(() => {}) }) }`,
      'while open',
      'timeout',
      'It was waiting for the parser to leave a stream that stays open (as written).',
    ],
    [
      'a stream never ends',
      `export const read = (stream) => { const from = events(new Response(stream))
      return new ReadableStream({ pull: async (to) => { const { done, value } = await from.next(); return done ? new Promise(() => {}) : to.enqueue(value) } }) }`,
      'at the end',
      'timeout',
      'It was waiting for the parser to end after its stream (as written).',
    ],
    [
      'an iterator makes up messages without end',
      `export async function* read() { for (;;) yield { data: 'a' } }`,
      'at the end',
      'fail',
      'The parser gave more messages than the stream has bytes, which is 30.',
    ],
    [
      'an iterator swallows an error',
      `export async function* read(stream) { try { for await (const event of events(new Response(stream))) { if (event.type) throw new Error(); yield event } } catch {} }`,
      'at the end',
      'fail',
      'Not as expected: messages.',
    ],
    [
      'an iterator throws in mid-stream',
      `export async function* read(stream) { for await (const event of events(new Response(stream))) { yield event; throw new Error('torn') } }`,
      'at the end',
      'fail',
      'Not as expected: messages, throws.',
    ],
    [
      'a parser leaves a rejection that nobody handles',
      `export const read = (stream) => { void Promise.reject(new Error('nobody')); return events(new Response(stream)) }`,
      'at the end',
      'fail',
      'Not as expected: unhandled.',
    ],
    [
      'pushed chunks are delivered only at the end',
      `${collect}; export const parse = (on) => { let to; const all = collect(events(new Response(new ReadableStream({ start: (controller) => void (to = controller) }))))
      return { push: (bytes) => to.enqueue(bytes), async end() { to.close(); (await all).forEach(on.message) } } }`,
      'while open',
      'timeout',
      'It was waiting for message 2 of a stream that stays open (as written).',
    ],
    [
      'push() gives back a promise that never settles',
      'export const parse = () => ({ push: () => new Promise(() => {}), end() {} })',
      'at the end',
      'timeout',
      'It was waiting for push() of chunk 1 (as written).',
    ],
    [
      'an id is given as empty if the block has none',
      `export async function* read(stream) { for await (const { id = '', ...event } of events(new Response(stream))) yield { id, ...event } }`,
      'ids of blocks',
      'fail',
      'Not as expected: messages.',
    ],
    [
      'a client delivers only at the end',
      `export const connect = (url, on) => { const all = []; return subscribe(url, { ...on, message: (event) => all.push(event), error(reason) { all.forEach(on.message); on.error(reason) } }) }`,
      'while open',
      'timeout',
      'The client script did not come to its end in time. It was waiting for {"await":{"messages":2}}.',
    ],
    [
      'a client loses the last event',
      `export const connect = (url, on) => { let held; return subscribe(url, { ...on, message(event) { if (held) on.message(held); held = event } }) }`,
      'at the end',
      'fail',
      'Not as expected: messages.',
    ],
    [
      'a client is closed, and goes on',
      'export const connect = (url, on) => subscribe(url, on).then(() => ({ close: () => new Promise(() => {}) }))',
      'close()',
      'timeout',
      'The client script did not come to its end in time. It was waiting for {"await":{"disconnect":1}}.',
    ],
    [
      'a client swallows the error',
      'export const connect = (url, on) => subscribe(url, { ...on, error() {} })',
      'the end of a connection',
      'timeout',
      'The client script did not come to its end in time. It was waiting for {"await":"error"}.',
    ],
    [
      'the promise of a client is rejected',
      `export const connect = async () => { throw new Error('no') }`,
      'close()',
      'timeout',
      'The client script did not come to its end in time. It was waiting for {"await":"message"}.',
    ],
    [
      'a client that is said to reconnect does not',
      'export const connect = (url, on) => subscribe(url, on)',
      'reconnecting',
      'timeout',
      'The client script did not come to its end in time. It was waiting for {"await":{"request":2}}.',
    ],
  ]

for (const [fault, adapter, name, verdict, problem] of twins)
  test(`${fault}: ${verdict}`, async ({ openSource }) => {
    const opened = await openSource(`${imports}\n${adapter}`)
    for (const _ of [1, 2])
      expect(await evaluated(name, opened)).toMatchObject({ verdict, detail: { problem } })
  })

test('what is wrong with one stream leaves the next one alone', async ({ openSource }) => {
  const opened = await openSource(`${imports}
    export async function* read(stream) {
      for await (const event of events(new Response(stream))) { if (event.type) await new Promise(() => {}); yield event }
    }`)
  expect(await evaluated('at the end', opened)).toMatchObject({ verdict: 'timeout' })
  expect(await evaluated('a lone message', opened)).toMatchObject({ verdict: 'pass' })
})

test('a parser that gives on after its end is not asked again', async ({ openSource }) => {
  const opened = await openSource(`${imports}
    export const read = (stream) => {
      const from = events(new Response(stream))
      let ended = false
      const next = async () => { if (ended) return { done: false, value: { data: 'more' } }; const step = await from.next(); ended = step.done; return step }
      return { [Symbol.asyncIterator]: () => ({ next }) }
    }`)
  expect(await evaluated('at the end', opened)).toMatchObject({ verdict: 'pass' })
})
