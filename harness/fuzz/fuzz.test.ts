import { expect, test } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { visible } from '../answers/byte-literal.ts'
import type { DifferenceKind } from '../answers/difference.ts'
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

/** A target that differs on these samples, and gives its answers at once. */
function differing(
  name: string,
  isWrong: (sample: Sample) => boolean = () => true,
  kind: DifferenceKind = 'problem',
): Subjects {
  const difference = { kind, text: 'It is wrong.' }
  return {
    names: [name],
    batch: 50,
    differencesOf: (_names, samples) =>
      Promise.resolve([[name, samples.map((sample) => (isWrong(sample) ? difference : null))]]),
  }
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

test('a character of several bytes goes as a whole, though it would matter if one of them were missing', async () => {
  const sample = { bytes: Buffer.from('xédata'), cuts: [2] }
  const isPlain = ({ bytes }: Sample): boolean =>
    Buffer.from(bytes).toString('utf8').replace('é', '') === 'xdata'
  const { sample: small } = await shrink(sample, (samples) => Promise.resolve(samples.map(isPlain)))
  expect(shown(small)).toBe('xdata')
})

test('of many cuts one is tried alone first', async () => {
  const bytes = Buffer.from(`${'a'.repeat(30)}\r\n${'a'.repeat(30)}`)
  const everywhere = Array.from({ length: 61 }, (_, index) => index + 1)
  let most = 0
  const { sample: small } = await shrink({ bytes, cuts: everywhere }, (samples) => {
    const differ = samples.map((one) => shown(one).includes('\\r¦\\n'))
    for (const [index, one] of samples.entries())
      if (differ[index]) most = Math.max(most, one.cuts.length)
    return Promise.resolve(differ)
  })
  expect(shown(small)).toBe('\\r¦\\n')
  expect(most).toBe(1)
})

test('when the time is over, what differs is left as it has become', async () => {
  const subjects = differing('busy', ({ bytes }) => bytes.length > 10)
  const over = async (isOver: () => boolean) => {
    const unsettled: string[] = []
    const outcome = await fuzz(subjects, {
      seed: 1,
      goesOn: (streams) => streams < 50,
      isOver,
      knownOf: () => Promise.resolve([]),
      onUnsettled: ({ isSmallest }) => unsettled.push(String(isSmallest)),
      onCause: () => undefined,
    })
    return { unsettled, causes: outcome.causes.length, left: outcome.unsettled.length }
  }
  expect(await over(() => true)).toEqual({ unsettled: ['false'], causes: 0, left: 1 })
  let asked = 0
  const soon = await over(() => asked++ > 3)
  expect(soon).toEqual({ unsettled: ['false'], causes: 0, left: 1 })
  expect(await over(() => false)).toEqual({ unsettled: [], causes: 1, left: 0 })
})

test('known failures are shrunk until the cause is found, what has its oddity first', async () => {
  const bytes = (text: string) => [{ bytes: Buffer.from(text), cuts: [] }]
  const known = [
    { id: 'stream/a/other', reason: 'r', samples: bytes('data: other\n\n') },
    { id: 'stream/a/nul', reason: 'r', samples: bytes('data: \0\n\n') },
  ]
  const asked: string[] = []
  const subjects = differing('nul', (sample) => {
    asked.push(shown(sample))
    return sample.bytes.includes(0)
  })
  const { causes } = await fuzz(subjects, {
    seed: 1,
    goesOn: (streams) => streams < 200,
    knownOf: () => Promise.resolve(known),
    onCause: () => undefined,
  })
  expect(causes.map((cause) => cause.known?.id)).toEqual(['stream/a/nul'])
  expect(asked).not.toContain('data: other\\n\\n')
})

test('JSON in another spelling is known by that, and by what is odd in the stream', async () => {
  const samples = (text: string) => [{ bytes: Buffer.from(text), cuts: [] }]
  const knownFor = async (kind: 'json' | 'data', text: string) => {
    const { causes } = await fuzz(
      differing('one', ({ bytes }) => bytes.includes(0), kind),
      {
        seed: 1,
        goesOn: (streams) => streams < 200,
        knownOf: () =>
          Promise.resolve([{ id: 'stream/a/known', reason: 'r', samples: samples(text) }]),
        onCause: () => undefined,
      },
    )
    return causes.map(({ known }) => known?.id)
  }
  expect(await knownFor('json', 'data: \0\n\n')).toEqual(['stream/a/known'])
  expect(await knownFor('data', 'data: a\n\n')).toEqual([undefined])
})
