import { expect, test } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { HarnessError } from '../errors.ts'
import { readKnownFailures } from './known-failures.ts'

const ids = new Set(['stream/data/one', 'stream/data/two'])
const id = 'stream/data/one'

/** Leaves a file with this content, as JSON unless it is a text; returns its path. */
async function written(content: unknown): Promise<string> {
  const file = test.info().outputPath('known-failures.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

test('an entry, or a list of them, per case', async () => {
  const entry = { reason: 'r', issue: 'https://issue.test/', hosts: ['node'], versions: '<2' }
  const file = await written({ [id]: { reason: 'r' }, 'stream/data/two': [entry, entry] })
  expect(Object.fromEntries(await readKnownFailures(file, ids))).toEqual({
    [id]: [{ reason: 'r' }],
    'stream/data/two': [entry, entry],
  })
})

test('a file with no entries is a file', async () => {
  expect((await readKnownFailures(await written({}), ids)).size).toBe(0)
})

/** Contents of a file, and what the one sentence about it must name. */
const faults: { name: string; content: unknown; names: string[] }[] = [
  { name: 'not JSON', content: '{ "a": x\n}\n', names: ['is not JSON'] },
  { name: 'empty', content: '', names: ['is not JSON'] },
  { name: 'no object', content: [1], names: ['an object from case id'] },
  { name: 'no reason', content: { [id]: {} }, names: [id, 'reason'] },
  { name: 'an empty reason', content: { [id]: { reason: '' } }, names: [id, 'reason'] },
  {
    name: 'one reason missing in a list',
    content: { [id]: [{ reason: 'r' }, { hosts: ['node'] }] },
    names: [id, 'reason'],
  },
  {
    name: 'a member nobody knows',
    content: { [id]: { reason: 'r', host: 'node' } },
    names: [id, 'hosts'],
  },
  {
    name: 'an unknown id',
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
