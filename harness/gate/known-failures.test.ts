import { expect, test } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { HarnessError } from '../errors.ts'
import { readKnownFailures } from './known-failures.ts'

const ids = new Set(['stream/data/one', 'stream/data/two'])
const id = 'stream/data/one'

test('an entry, or a list of them, per case', async () => {
  const file = test.info().outputPath('known-failures.json')
  const entry = { reason: 'r', issue: 'https://issue.test/', hosts: ['node'], versions: '<2' }
  await writeFile(
    file,
    JSON.stringify({ [id]: { reason: 'r' }, 'stream/data/two': [entry, entry] }),
  )
  expect(await readKnownFailures(file, ids)).toEqual(
    new Map([
      [id, [{ reason: 'r' }]],
      ['stream/data/two', [entry, entry]],
    ]),
  )
})

test('a file with no entries is a file', async () => {
  const file = test.info().outputPath('known-failures.json')
  await writeFile(file, '{}')
  expect((await readKnownFailures(file, ids)).size).toBe(0)
})

/** Contents of a file, and what the one sentence about it must name. */
const faults: { name: string; content: string; names: string[] }[] = [
  { name: 'not JSON', content: '{ "a": x\n}\n', names: ['is not JSON'] },
  { name: 'empty', content: '', names: ['is not JSON'] },
  { name: 'no object', content: '[1]', names: ['an object from case id'] },
  { name: 'no reason', content: JSON.stringify({ [id]: {} }), names: [id, 'reason'] },
  {
    name: 'an empty reason',
    content: JSON.stringify({ [id]: { reason: '' } }),
    names: [id, 'reason'],
  },
  {
    name: 'one reason missing in a list',
    content: JSON.stringify({ [id]: [{ reason: 'r' }, { hosts: ['node'] }] }),
    names: [id, 'reason'],
  },
  {
    name: 'a member nobody knows',
    content: JSON.stringify({ [id]: { reason: 'r', host: 'node' } }),
    names: [id, 'hosts'],
  },
  {
    name: 'an unknown id',
    content: JSON.stringify({ 'stream/data/three': { reason: 'r' } }),
    names: ['there is no case stream/data/three', 'correct the id'],
  },
]

for (const { name, content, names } of faults)
  test(`${name}: one sentence`, async () => {
    const file = test.info().outputPath('known-failures.json')
    await writeFile(file, content)
    await expectSentence(file, names)
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
