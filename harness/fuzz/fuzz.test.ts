import { expect, test } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { visible } from '../answers/byte-literal.ts'
import { openParsers } from '../answers/parsers.ts'
import { fuzz } from './fuzz.ts'
import { chunksOf, type Sample } from './grammar.ts'
import type { KnownCase } from './known.ts'
import { shrink } from './shrink.ts'
import { parserSubjects, type Subjects } from './subjects.ts'

const planted = fileURLToPath(new URL('../answers/cuts-crlf.fixture.ts', import.meta.url))
const shown = (sample: Sample): string => chunksOf(sample).map(visible).join('¦')

async function fuzzPlanted(known: readonly KnownCase[]) {
  const parsers = await openParsers({ planted })
  const outcome = await fuzz(parserSubjects(parsers), {
    seed: 5,
    goesOn: (streams) => streams < 400,
    knownOf: () => Promise.resolve(known),
    onCause: () => undefined,
  })
  await parsers.close()
  return outcome
}

test('a planted fault is found, shrunk to what it comes from, and found again with the same seed', async () => {
  test.setTimeout(0)
  const first = await fuzzPlanted([])
  expect(first.disagreements).toBeGreaterThan(0)
  for (const { sample, known } of first.causes) {
    expect(shown(sample)).toContain('\\r¦\\n')
    expect(sample.bytes.length).toBeLessThan(25)
    expect(known).toBeNull()
  }
  expect(await fuzzPlanted([])).toEqual(first)
})

test('what a known failing case shrinks to as well is known', async () => {
  test.setTimeout(0)
  const bytes = Buffer.from('data: A\r\ndata: B\r\ndata: C\r\n\r\n')
  const samples = Array.from({ length: bytes.length }, (_, at) => ({ bytes, cuts: [at] }))
  const { causes } = await fuzzPlanted([{ id: 'stream/a/b', reason: 'r', samples }])
  expect(causes.map(({ known }) => known)).toContainEqual({ id: 'stream/a/b', reason: 'r' })
})

test('a difference that is not seen again is counted, and is no cause', async () => {
  let asked = 0
  const onlyOnce: Subjects = {
    names: ['busy'],
    batch: 200,
    differencesOf: (_names, samples) => {
      const isFirst = asked++ === 0
      const difference = { kind: 'problem' as const, text: 'It was late.' }
      const all = samples.map((_, index) => (isFirst && index === 3 ? difference : null))
      return Promise.resolve([['busy', all]])
    },
  }
  const outcome = await fuzz(onlyOnce, {
    seed: 1,
    goesOn: (streams) => streams < 200,
    knownOf: () => Promise.resolve([]),
    onCause: () => undefined,
  })
  expect(outcome).toMatchObject({ disagreements: 1, seenOnce: 1, causes: [] })
})

test('bytes go first, then cuts, then what is not plain', async () => {
  const sample = { bytes: Buffer.from('id: 1\r\ndata: x\uFEFF y\r\n\r\n'), cuts: [3, 9] }
  const hasData = ({ bytes }: Sample): boolean => Buffer.from(bytes).includes('data')
  const { sample: small } = await shrink(sample, (samples) => Promise.resolve(samples.map(hasData)))
  expect(shown(small)).toBe('data')
})
