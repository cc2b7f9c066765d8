import { expect, test } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { visible } from '../answers/byte-literal.ts'
import type { DifferenceKind } from '../answers/difference.ts'
import { openParsers } from '../answers/parsers.ts'
import { differing } from './differing.fixture.ts'
import { fuzz } from './fuzz.ts'
import { chunksOf, type Sample } from './grammar.ts'
import type { KnownCase } from './known.ts'
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

/** Asks until the target has been asked so often. */
async function fuzzUntil(target: Subjects, questions: number) {
  const over = new AbortController()
  let asked = 0
  const subjects: Subjects = {
    ...target,
    differencesOf(names, samples) {
      if (asked++ === questions) over.abort()
      return target.differencesOf(names, samples)
    },
  }
  const told: string[] = []
  const { causes, unsettled, streams } = await fuzz(subjects, {
    seed: 1,
    goesOn: (made) => made < 50,
    over: over.signal,
    knownOf: () => Promise.resolve([]),
    onUnsettled: ({ isSmallest }) => told.push(String(isSmallest)),
    onCause: () => undefined,
  })
  return { told, causes: causes.length, left: unsettled.length, streams, asked }
}

const kindOf = ({ bytes }: Sample): DifferenceKind => (bytes.length % 2 === 0 ? 'missing' : 'extra')

test('when the time is over, what differs is left as it has become, and is not asked again', async () => {
  const target = differing('busy', ({ bytes }) => bytes.length > 10)
  const soon = { told: ['false'], causes: 0, left: 1, streams: 50 }
  expect(await fuzzUntil(target, 1)).toEqual({ ...soon, asked: 2 })
  expect(await fuzzUntil(target, 4)).toEqual({ ...soon, asked: 5 })
  expect(await fuzzUntil(target, Infinity)).toMatchObject({ told: [], causes: 1, left: 0 })
  // What is found of another kind is not even begun with.
  const twoKinds: Subjects = {
    ...target,
    differencesOf: async (names, samples) => {
      const [[name, differences] = ['', []]] = await target.differencesOf(names, samples)
      const kinds = differences.map(
        (difference, index) => difference && { ...difference, kind: kindOf(samples[index]!) },
      )
      return [[name, kinds]]
    },
  }
  const both = await fuzzUntil(twoKinds, 1)
  expect(both).toMatchObject({ told: ['false', 'false'], left: 2, asked: 2 })
})

test('nobody waits for a target that does not answer in time', async () => {
  const silent: Subjects = {
    names: ['silent'],
    batch: 50,
    differencesOf: () => new Promise(() => undefined),
  }
  expect(await fuzzUntil(silent, 0)).toEqual({
    told: [],
    causes: 0,
    left: 0,
    streams: 0,
    asked: 1,
  })
  const first = differing('silent')
  let asked = 0
  const later: Subjects = {
    ...first,
    differencesOf: (names, samples) =>
      (asked++ === 0 ? first : silent).differencesOf(names, samples),
  }
  expect(await fuzzUntil(later, 1)).toMatchObject({ told: ['false'], streams: 50, asked: 2 })
})
