import { expect, test } from '@playwright/test'
import type { BodyStep, Case, WireScript } from '../case.ts'
import type { PlayedScript } from '../protocol/played-script.ts'
import { chunkedScripts, chunksOf } from './chunking.ts'

const caseWith = (server: WireScript, rest: Partial<Case> = {}): Case => ({
  id: 'stream/data/example',
  title: 'An example.',
  requirements: ['FLD-01'],
  server,
  expect: { messages: [] },
  ...rest,
})

const bodies: Record<string, BodyStep[]> = {
  text: ['data: a\r', '\ndata: é😀\n\n'],
  'bytes that are not UTF-8': [{ bytes: '\xEF\xBB' }, { bytes: '\xBFdata: \xFF\n\n' }],
  'one byte': ['\n'],
  'pauses and signals': ['a', 'b', { pause: 5 }, 'cd', { awaitSignal: 'go' }, { pause: 1 }, 'e'],
  'a large one': ['data: ', { repeat: 'x', times: 10_000 }, '\n\n'],
  'an empty chunk': ['data: a', '', '\n\n'],
  'no chunk': [],
}

/** Bytes joined between what is no bytes: what every chunking must leave as it is. */
function joined(server: PlayedScript): unknown[] {
  return server.flatMap((connection): unknown[] => {
    if (!('body' in connection)) return [connection]
    const steps: (string | object)[] = ['']
    for (const step of connection.body ?? []) {
      const last = steps.at(-1)
      const chunks = chunksOf(step)
      if (chunks === null) steps.push(step, '')
      else if (typeof last === 'string')
        steps.splice(-1, 1, last + Buffer.concat(chunks).toString('latin1'))
    }
    return [{ ...connection, body: steps }]
  })
}

const chunkTexts = (server: PlayedScript): string[] =>
  server.flatMap((connection) =>
    'body' in connection
      ? (connection.body ?? [])
          .flatMap((step) => chunksOf(step) ?? [])
          .map((chunk) => chunk.toString('latin1'))
      : [],
  )

for (const [name, body] of Object.entries(bodies))
  test(`${name}: every chunking has the same bytes, and pauses and signals where they were`, () => {
    const testCase = caseWith([{ headers: [['X', '1']], body, end: 'truncate' }, { raw: ['x'] }])
    const scripts = chunkedScripts(testCase)
    expect(scripts[0]).toEqual({ chunking: 'as written', server: testCase.server })
    for (const { chunking, server } of scripts)
      expect(joined(server), chunking).toEqual(joined(testCase.server))
  })

for (const [name, body] of Object.entries(bodies))
  test(`${name}: no two chunkings are alike, and none has an empty chunk of its own`, () => {
    const scripts = chunkedScripts(caseWith([{ body }]))
    const cuts = scripts.map(({ server }) => JSON.stringify(chunkTexts(server)))
    expect(new Set(cuts).size).toBe(scripts.length)
    for (const { server } of scripts.slice(1)) expect(chunkTexts(server)).not.toContain('')
  })

test('the chunkings are: as written, whole, byte by byte, random', () => {
  const scripts = chunkedScripts(caseWith([{ body: ['data: abc', 'def\n\n'] }]))
  expect(scripts.map(({ chunking }) => chunking)).toEqual([
    'as written',
    'whole',
    'byte by byte',
    'random',
  ])
  expect(chunkTexts(scripts[1]?.server ?? [])).toEqual(['data: abcdef\n\n'])
  expect(chunkTexts(scripts[2]?.server ?? [])).toEqual('data: abcdef\n\n'.split(''))
})

test('a chunking that comes out as another one does is not run twice', () => {
  const one = chunkedScripts(caseWith([{ body: [{ bytes: '\n' }] }]))
  expect(one.map(({ chunking }) => chunking)).toEqual(['as written'])
  const bytes = chunkedScripts(caseWith([{ body: ['a', 'b'] }]))
  expect(bytes.map(({ chunking }) => chunking)).not.toContain('byte by byte')
})

test('random is the same each time for a case, and another for another case', () => {
  const cut = (id: string): string[] => {
    const scripts = chunkedScripts(
      caseWith([{ body: [{ repeat: 'data: x\n\n', times: 9 }] }], { id }),
    )
    return chunkTexts(scripts.find(({ chunking }) => chunking === 'random')?.server ?? [])
  }
  expect(cut('stream/data/example')).toEqual(cut('stream/data/example'))
  expect(cut('stream/data/example')).not.toEqual(cut('stream/data/another'))
  expect(Math.max(...cut('stream/data/example').map(({ length }) => length))).toBeLessThanOrEqual(7)
})

test('other chunkings are for chapter stream, unless the case says otherwise', () => {
  const body: BodyStep[] = ['data: abc\n\n']
  const count = (rest: Partial<Case>): number => chunkedScripts(caseWith([{ body }], rest)).length
  expect(count({})).toBeGreaterThan(1)
  expect(count({ chunkings: 'as written' })).toBe(1)
  expect(count({ id: 'connection/status/example' })).toBe(1)
  expect(count({ id: 'connection/status/example', chunkings: 'all' })).toBeGreaterThan(1)
})
