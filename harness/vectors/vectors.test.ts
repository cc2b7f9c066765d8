import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadCorpus, projectRoot } from '../corpus/corpus.ts'
import { loadRequirements } from '../corpus/requirements.ts'
import { caughtIn } from './caught.ts'
import { makeVectors } from './make-vectors.ts'
import { type Caught, VectorsFile } from './vector.ts'
import { caughtBy, rightParser, wrongParsers } from './wrong-parsers.ts'
import { wrongParsersFile } from './wrong-parsers-file.ts'

const committed = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(projectRoot, 'cases/vectors', name), 'utf8'))
const stale = 'stale: `npm run -s cli -- vectors` writes it'
const { vectors } = VectorsFile.parse(committed('event-stream.json'))

test('the vectors are those of the cases', async () => {
  const caught = committed('caught.json') as Caught
  const made = makeVectors(await loadCorpus(), await loadRequirements(), caught)
  expect(committed('event-stream.json'), stale).toEqual(made)
  expect(committed('wrong-parsers.json'), stale).toEqual(wrongParsersFile(made.vectors))
})

test('a case that expects something else than the reference shows is refused', async () => {
  const corpus = await loadCorpus()
  const one = corpus.find(({ id }) => id === 'stream/delivery/one-event')
  const wrong = one && { ...one, expect: { messages: [{ data: 'something else' }] } }
  expect(() => makeVectors(wrong ? [wrong] : [], [], {})).toThrow(
    'The reference interpreter does not show what stream/delivery/one-event expects',
  )
  const retry = corpus.find(({ id }) => id === 'stream/retry/lower-than-before')
  const otherTimes = retry && {
    ...retry,
    expect: { ...retry.expect, reconnectionTimes: [10, 60_000] },
  }
  expect(() => makeVectors(otherTimes ? [otherTimes] : [], [], {})).toThrow(
    'The reference interpreter does not show what stream/retry/lower-than-before expects',
  )
})

test('the chunks of each chunking are all bytes', () => {
  for (const { id, bytes, chunkings } of vectors)
    for (const { name, sizes } of chunkings) {
      const sum = sizes.reduce((before, size) => before + size, 0)
      expect(sum, `${id} (${name})`).toBe(Buffer.from(bytes, 'base64').length)
    }
})

test('a chunking that has caught a bug is among them', () => {
  const { chunkings = [] } = vectors.find(({ id }) => id === 'stream/bom/two') ?? {}
  expect(chunkings).toContainEqual({
    name: 'cut after byte 1',
    sizes: [1, expect.any(Number)],
    caught: expect.arrayContaining(['fetch-event-stream']),
  })
})

test('a right parser is caught by no vector', () => {
  expect(vectors.filter((vector) => caughtBy(vector, rightParser) !== undefined)).toEqual([])
})

for (const [mistake, parse] of Object.entries(wrongParsers))
  test(`a parser that ${mistake} is caught`, () => {
    expect(vectors.filter((vector) => caughtBy(vector, parse) !== undefined)).not.toEqual([])
  })

test('what results say of chunkings is taken from parsers that fail in these alone', () => {
  const detail = (chunking: string) => ({ verdict: 'fail', detail: { chunking } })
  const results = {
    targets: [
      { id: 'a@node', implementation: { profile: 'parser' } },
      { id: 'b@node', implementation: { profile: 'client' } },
    ],
    results: {
      'a@node': { x: detail('whole'), y: detail('as written'), z: { verdict: 'pass' } },
      'b@node': { x: detail('random') },
    },
  } as unknown as Parameters<typeof caughtIn>[0]
  expect(caughtIn(results)).toEqual({ x: { whole: ['a'] } })
})
