import { expect, test } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { HarnessError } from '../errors.ts'
import { readKnownFailures } from './known-failures.ts'

const ids = new Set(['stream/data/one', 'stream/data/two', 'stream/database/one'])
const id = 'stream/data/one'

/** Leaves a file with this content, as JSON unless it is a text; returns its path. */
async function written(content: unknown): Promise<string> {
  const file = test.info().outputPath('known-failures.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

async function read(content: unknown): Promise<Record<string, unknown>> {
  return Object.fromEntries(await readKnownFailures(await written(content), ids))
}

const entry = {
  reason: 'r',
  issue: 'https://issue.test/',
  hosts: ['node'],
  versions: '<2',
  verdict: 'fail',
  lists: ['messages'],
}

test('an entry speaks of many cases, and several entries of one', async () => {
  const list = [
    { reason: 'of both', cases: [id, 'stream/data/two'] },
    { ...entry, cases: [id] },
  ]
  const found = { [id]: [{ reason: 'of both' }, entry], 'stream/data/two': [{ reason: 'of both' }] }
  expect(await read(list)).toEqual(found)
  expect(await read({ $schema: '../known-failures.schema.json', knownFailures: list })).toEqual(
    found,
  )
})

/** Patterns, and the ids they speak of. */
const patterns: Record<string, string[]> = {
  'stream/data/*': [id, 'stream/data/two'],
  '*/one': [id, 'stream/database/one'],
  's*data*/o*': [id, 'stream/database/one'],
  '*': [...ids],
  'stream/data/one*': [id],
}

for (const [pattern, of] of Object.entries(patterns))
  test(`the pattern ${pattern}`, async () => {
    expect(Object.keys(await read([{ reason: 'r', cases: [pattern] }]))).toEqual(of)
  })

test('an entry that names a case twice speaks of it once', async () => {
  const found = await read([{ reason: 'r', cases: [id, 'stream/data/*'] }])
  expect(found[id]).toEqual([{ reason: 'r' }])
})

test('the form of before: an entry, or a list of them, per case', async () => {
  const other = { ...entry, hosts: ['deno'] }
  expect(await read({ [id]: { reason: 'r' }, 'stream/data/two': [entry, other] })).toEqual({
    [id]: [{ reason: 'r' }],
    'stream/data/two': [entry, other],
  })
})

test('empty reasons are accepted if somebody says so', async () => {
  const file = await written([{ reason: '', cases: [id] }])
  expect([...(await readKnownFailures(file, ids, true))]).toEqual([[id, [{ reason: '' }]]])
})

const withoutEntries = {
  'an empty list': [],
  'an empty object': {},
  'no entry': { knownFailures: [] },
}
for (const [name, content] of Object.entries(withoutEntries))
  test(`a file with no entries is a file: ${name}`, async () => {
    expect(await read(content)).toEqual({})
  })

/** Contents of a file, and what the one sentence about it must name. */
const faults: { name: string; content: unknown; names: string[] }[] = [
  { name: 'not JSON', content: '{ "a": x\n}\n', names: ['is not JSON'] },
  { name: 'empty', content: '', names: ['is not JSON'] },
  { name: 'a text', content: '"a"', names: ['is not a list of entries'] },
  { name: 'no entries', content: [1], names: ['entry 1 is not as in', '"cases"'] },
  { name: 'no reason', content: [{ cases: [id] }], names: ['entry 1 → reason'] },
  { name: 'an empty reason', content: [{ reason: '', cases: [id] }], names: ['entry 1 → reason'] },
  {
    name: 'several empty reasons',
    content: [
      { reason: 'r', cases: [id] },
      ...['', ' ', ''].map((reason) => ({ reason, cases: [id] })),
    ],
    names: ['entry 2 → reason is empty, and so are those of 2 more', '--allow-unexplained'],
  },
  {
    name: 'no cases, in the second entry',
    content: [{ reason: 'r', cases: [id] }, { reason: 'r' }],
    names: ['entry 2 → cases'],
  },
  { name: 'an empty list of cases', content: [{ reason: 'r', cases: [] }], names: ['cases'] },
  {
    name: 'another verdict',
    content: [{ ...entry, cases: [id], verdict: 'pass' }],
    names: ['entry 1 → verdict'],
  },
  {
    name: 'another list',
    content: [{ ...entry, cases: [id], lists: ['message'] }],
    names: ['entry 1 → lists → 0', '"messages"'],
  },
  {
    name: 'a member nobody knows',
    content: [{ reason: 'r', cases: [id], host: 'node' }],
    names: ['entry 1', '"host"'],
  },
  {
    name: 'an unknown id',
    content: [{ reason: 'r', cases: [id, 'stream/data/three'] }],
    names: ['there is no case stream/data/three', 'correct the id'],
  },
  {
    name: 'a pattern that matches nothing',
    content: [{ reason: 'r', cases: ['stream/dat/*'] }],
    names: ['there is no case that matches stream/dat/*', 'correct the pattern'],
  },
  {
    name: 'a pattern in which only * is special',
    content: [{ reason: 'r', cases: ['stream.data.*'] }],
    names: ['there is no case that matches stream.data.*'],
  },
  {
    name: 'no list of known failures',
    content: { knownFailures: { [id]: { reason: 'r' } } },
    names: ['"knownFailures" is not a list'],
  },
  {
    name: 'more beside the list',
    content: { knownFailures: [], [id]: { reason: 'r' } },
    names: ['only "$schema"', id],
  },
  { name: 'of before: no reason', content: { [id]: {} }, names: [id, 'reason'] },
  {
    name: 'of before: one reason missing in a list',
    content: { [id]: [{ reason: 'r' }, { hosts: ['node'] }] },
    names: [id, 'reason'],
  },
  {
    name: 'of before: a member nobody knows',
    content: { [id]: { reason: 'r', host: 'node' } },
    names: [id, 'hosts'],
  },
  {
    name: 'of before: an unknown id',
    content: { 'stream/data/three': { reason: 'r' } },
    names: ['there is no case stream/data/three', 'correct the id'],
  },
]

for (const { name, content, names } of faults)
  test(`${name}: one sentence`, async () => {
    await expectSentence(await written(content), names)
  })

test('no file: one sentence', async () => {
  await expectSentence(test.info().outputPath('nowhere.json'), ['There is no known-failures file'])
})

async function expectSentence(file: string, names: readonly string[]): Promise<void> {
  const error: unknown = await readKnownFailures(file, ids).catch((thrown: unknown) => thrown)
  if (!(error instanceof HarnessError)) throw new Error(`no HarnessError but ${String(error)}`)
  const { message } = error
  for (const name of [file, ...names]) expect(message).toContain(name)
  expect(message).toMatch(/^[^\n]+\.$/)
}
