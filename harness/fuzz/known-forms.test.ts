import { expect, test } from '@playwright/test'
import { visible } from '../answers/byte-literal.ts'
import { differing } from './differing.fixture.ts'
import { fuzz } from './fuzz.ts'
import { chunksOf } from './grammar.ts'

test('known failures are shrunk until the cause is found, what has its oddity first', async () => {
  const bytes = (text: string) => [{ bytes: Buffer.from(text), cuts: [] }]
  const known = [
    { id: 'stream/a/other', reason: 'r', samples: bytes('data: other\n\n') },
    { id: 'stream/a/nul', reason: 'r', samples: bytes('data: \0\n\n') },
  ]
  const asked: string[] = []
  const subjects = differing('nul', (sample) => {
    asked.push(chunksOf(sample).map(visible).join('¦'))
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
  const idsFor = async (kind: 'json' | 'data', text: string) => {
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
  expect(await idsFor('json', 'data: \0\n\n')).toEqual(['stream/a/known'])
  expect(await idsFor('data', 'data: a\n\n')).toEqual([undefined])
})

/** The known failure that a stream of the grammar comes from, for a target that is wrong about some streams. */
async function knownFor(isWrong: (text: string) => boolean, text: string) {
  const { causes } = await fuzz(
    differing('one', ({ bytes }) => isWrong(Buffer.from(bytes).toString())),
    {
      seed: 1,
      goesOn: (streams) => streams < 400,
      knownOf: () =>
        Promise.resolve([
          {
            id: 'stream/a/known',
            reason: 'r',
            samples: [{ bytes: Buffer.from(text), cuts: [] }],
          },
        ]),
      onCause: () => undefined,
    },
  )
  return causes.map(({ key, known }) => [key, known?.id])
}

test('it is a CR, not the end of the stream, if it is as wrong with a comment behind it', async () => {
  expect(await knownFor((text) => text.includes('\r'), 'data: a\n\r')).toEqual([
    ['one: a CR (problem)', 'stream/a/known'],
  ])
  expect(await knownFor((text) => text.endsWith('\r'), 'data: a\n\r')).toEqual([
    ['one: a CR at the end of the stream (problem)', 'stream/a/known'],
  ])
})

test('a known failure that shrinks to what was not odd in it is shrunk without that too', async () => {
  // Two faults: U+0000 before a blank line, and a stream that no other shrinks to.
  const isWrong = (text: string): boolean => /\0[^]*\n\n$/.test(text) || text === 'zz'
  expect(await knownFor(isWrong, 'zz\0\n\n')).toEqual([['one: U+0000 (problem)', 'stream/a/known']])
})
