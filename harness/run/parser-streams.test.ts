import { expect, test } from '@playwright/test'
import type { BodyStep, Case } from '../case.ts'
import { parserStreams } from './parser-streams.ts'

const streamsOf = (body: BodyStep[]): { chunking: string; chunks: string[] }[] => {
  const testCase: Case = {
    id: 'stream/data/example',
    title: 'An example.',
    requirements: ['FLD-01'],
    chunkings: 'as written',
    server: [{ body }],
    expect: { messages: [] },
  }
  return parserStreams(testCase).map(({ chunking, chunks }) => ({
    chunking,
    chunks: chunks.map((chunk) => Buffer.from(chunk, 'base64').toString('latin1')),
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
  for (const { chunking, chunks } of streams) expect(chunks.join(''), chunking).toBe(bytes)
})

test('a long body is not cut at every place', () => {
  const streams = streamsOf([{ repeat: 'x', times: 1025 }])
  expect(streams.filter(({ chunking }) => chunking.startsWith('cut'))).toEqual([])
})

test('no body is one empty stream', () => {
  expect(streamsOf([]).map(({ chunks }) => chunks)).toEqual([[]])
})
