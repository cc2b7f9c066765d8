import { expect, test } from '@playwright/test'
import type { BodyStep, Case } from '../case.ts'
import { parserStreams } from './parser-streams.ts'

const example: Case = {
  id: 'stream/data/example',
  title: 'An example.',
  requirements: ['FLD-01'],
  server: [{ body: ['data: a\n\n', 'data: b\n\n'] }],
  expect: { messages: [] },
}

const parts = (testCase: Case) =>
  parserStreams(testCase).map(({ chunks }) =>
    chunks.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'base64').toString('latin1') : part,
    ),
  )

const streamsOf = (body: BodyStep[]) => {
  const testCase = { ...example, server: [{ body }] }
  return parserStreams(testCase).map(({ chunking }, index) => ({
    chunking,
    chunks: parts(testCase)[index],
  }))
}

const bytes = '\xEF\xBB\xBFdata: \xFF\r\n\r\n'

test('a body is cut in two at every place', () => {
  const cuts = streamsOf([{ bytes }]).filter(({ chunking }) => chunking.startsWith('cut after'))
  expect(cuts.map(({ chunks }) => chunks)).toEqual(
    Array.from({ length: bytes.length - 1 }, (_, index) => [
      bytes.slice(0, index + 1),
      bytes.slice(index + 1),
    ]),
  )
  expect(cuts[2]?.chunking).toBe('cut after byte 3')
})

test('a parser gets the chunkings of other clients too, as written first', () => {
  const names = streamsOf(['data: ab', 'c\n\n']).map(({ chunking }) => chunking)
  expect(names.slice(0, 4)).toEqual(['as written', 'whole', 'byte by byte', 'random'])
})

test('the bytes are always the same; a parser knows no pauses', () => {
  const streams = streamsOf([{ bytes: bytes.slice(0, 4) }, { pause: 5 }, { bytes: bytes.slice(4) }])
  for (const { chunking, chunks } of streams)
    expect(chunks?.map(String).join(''), chunking).toBe(bytes)
})

test('a parser gets empty chunks before, between and after the others, and between all bytes', () => {
  const streams = streamsOf(['a\r', '\n'])
  expect(streams.filter(({ chunking }) => chunking.endsWith('empty chunks'))).toEqual([
    { chunking: 'with empty chunks', chunks: ['', 'a\r', '', '\n', ''] },
    { chunking: 'byte by byte with empty chunks', chunks: ['', 'a', '', '\r', '', '\n', ''] },
  ])
})

test('a long body is not cut at every place', () => {
  const streams = streamsOf([{ repeat: 'x', times: 1025 }])
  expect(streams.filter(({ chunking }) => chunking.startsWith('cut'))).toEqual([])
})

test('a chunk is as long as one read from a network, unless the case says otherwise', () => {
  const lengths = (body: BodyStep[]) =>
    streamsOf(body).map(({ chunks }) =>
      chunks?.map((chunk) => Buffer.byteLength(typeof chunk === 'string' ? chunk : '')),
    )
  const [written, others] = lengths(['a', { repeat: 'x', times: 10_000 }])
  expect(written).toEqual([1, 4000, 4000, 2000])
  expect(others).toEqual([4000, 4000, 2001])
  expect(lengths([{ repeat: 'x', times: 10_000, chunk: 7000 }])[0]).toEqual([7000, 3000])
})

test('if times are compared, there are no other chunkings', () => {
  const growth = [{ spans: [], over: [], atMost: 4 }]
  expect(parts({ ...example, expect: { messages: [], growth } })).toHaveLength(1)
})

test('no body is one empty stream', () => {
  expect(streamsOf([]).map(({ chunks }) => chunks)).toEqual([[]])
})

test('if the chunks as written are the point, there are no others', () => {
  expect(parts({ ...example, chunkings: 'as written' })).toEqual([['data: a\n\n', 'data: b\n\n']])
})

test('what comes after a signal comes after the messages that the script awaits before it', () => {
  const testCase: Case = {
    ...example,
    chunkings: 'as written',
    server: [{ body: ['a', { awaitSignal: 'one' }, 'b', { awaitSignal: 'three' }, 'c'] }],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'one' },
      { await: { messages: 2 } },
      { signal: 'three' },
      { await: 'error' },
    ],
  }
  expect(parts(testCase)).toEqual([['a', { afterMessages: 1 }, 'b', { afterMessages: 3 }, 'c']])
  const all = parts({ ...testCase, chunkings: 'all' })
  for (const chunks of all) expect(chunks).toContainEqual({ afterMessages: 3 })
})

test('the body of each connection is a stream of its own', () => {
  const server = [{ body: ['a'] }, { body: ['b'] }]
  expect(parts({ ...example, chunkings: 'as written', server })).toEqual([
    ['a', { nextStream: true }, 'b'],
  ])
})

test('a stream that stays open is left after the messages that the script awaits', () => {
  const held: Case = {
    ...example,
    server: [{ body: ['data: a\n\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { messages: 2 } }, { await: 'message' }, { close: true }],
  }
  for (const stream of parserStreams(held)) expect(stream.leaveAfter).toBe(3)
  for (const stream of parserStreams(example)) expect(stream.leaveAfter).toBeUndefined()
})
