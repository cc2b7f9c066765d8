import { expect } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { readResults } from '../report/read-results.ts'
import { commandLine } from './command-line.fixture.ts'
import { adapters, test } from './run.fixture.ts'

test.describe.configure({ timeout: 240_000 })

/** After its first line, a target and three results, the journal finds the disk full. */
const filling = `
  import fs from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  const { writeSync } = fs
  let left = 5
  fs.writeSync = (...all) => {
    if (left-- > 0) return writeSync(...all)
    throw new Error('ENOSPC: no space left on device, write')
  }
  syncBuiltinESMExports()`

test('a disk that is full in the middle of a run: what was complete is kept', async ({
  folder,
}) => {
  writeFileSync(path.join(folder, 'good.js'), adapters.good)
  const hook = path.join(folder, 'filling.mjs')
  writeFileSync(hook, filling)
  const words = ['run', 'good.js', '--report', 'report', '--grep', '^stream/(bom|comments)/']
  const { status, stderr } = await commandLine(words, folder, { NODE_OPTIONS: `--import ${hook}` })
  expect(stderr).toMatch(/^\S+report\.unfinished\.jsonl cannot be written \(ENOSPC[^\n]*\n$/)
  expect(status).toBe(2)
  const { environment, results } = await readResults(path.join(folder, 'report/results.json'))
  expect(environment.unfinished).toBe(true)
  expect(Object.keys(results['good@node'] ?? {})).toHaveLength(4)
})
