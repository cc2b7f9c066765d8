import { expect, test } from '@playwright/test'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readKnownFailuresFile } from './known-failures.ts'
import { writtenKnownFailures } from './written-known-failures.ts'

const folder = path.join(import.meta.dirname, '../../implementations')

test('what was read is written as it was: our own files, which oxfmt has formatted', async () => {
  const files = readdirSync(folder)
    .map((name) => path.join(folder, name, 'known-failures.json'))
    .filter((file) => existsSync(file))
  expect(files.length).toBeGreaterThan(10)
  for (const file of files)
    expect(writtenKnownFailures(await readKnownFailuresFile(file))).toBe(
      await readFile(file, 'utf8'),
    )
})

test('the schema that a file names for editors is kept', () => {
  const file = { $schema: 's.json', entries: [{ reason: 'r', cases: ['a/b/c'] }] }
  expect(writtenKnownFailures(file)).toBe(
    `{
  "$schema": "s.json",
  "knownFailures": [
    {
      "reason": "r",
      "cases": ["a/b/c"]
    }
  ]
}
`,
  )
  expect(JSON.parse(writtenKnownFailures({ entries: [] }))).toEqual([])
})

test('a list longer than a line stands on lines of its own', () => {
  const cases = [
    'stream/data/one-that-is-long',
    'stream/data/another-that-is-long',
    'stream/data/more',
  ]
  expect(writtenKnownFailures({ entries: [{ reason: 'r', cases }] })).toContain(
    '    "cases": [\n      "stream/data/one-that-is-long",\n',
  )
})
