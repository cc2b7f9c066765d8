/** `run --update-known-failures`: green after it, red for anything else, and nothing of a person's own is lost. */
import { expect } from '@playwright/test'
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { commandLine } from './command-line.fixture.ts'
import { adapters, grep, id, report, test } from './run.fixture.ts'

// A machine may be busy with browsers.
test.describe.configure({ timeout: 240_000 })

const known = ['--known-failures', 'known.json']
const update = [...grep, ...known, '--update-known-failures']

test('the file is made, the run is green, the second update changes nothing', async ({
  run,
  folder,
}) => {
  const first = await run('deaf', update)
  expect(first.stdout).toContain('1 failed as known')
  expect(first.stdout).toContain('known.json: 1 verdict added, 0 dropped, 1 entry now.')
  expect(first.stdout).toContain('1 entry to be explained')
  expect(first.status).toBe(0)
  const file = path.join(folder, 'known.json')
  const text = await readFile(file, 'utf8')
  expect(JSON.parse(text)).toEqual([
    { reason: '', cases: [id], hosts: ['node'], verdict: 'fail', lists: ['messages'] },
  ])
  expect((await run('deaf', update)).stdout).toContain('0 verdicts added, 0 dropped')
  expect(await readFile(file, 'utf8')).toBe(text)
})

test('a file with empty reasons is refused, unless somebody accepts that', async ({ run }) => {
  const entries = [{ reason: '', cases: [id], hosts: ['node'], verdict: 'fail' }]
  const files = { 'known.json': JSON.stringify(entries) }
  const refused = await run('deaf', [...grep, ...known], files)
  expect(refused.stderr).toMatch(
    /known\.json: entry 1 → reason is empty: [^\n]*--allow-unexplained\.\n$/,
  )
  expect(refused.status).toBe(2)
  const accepted = await run('deaf', [...grep, ...known, '--allow-unexplained'], files)
  expect(accepted.stdout).toContain('1 of 1 known failure not explained')
  expect(accepted.status).toBe(0)
})

test('what passes is dropped, and what was not run is kept with its reason', async ({
  run,
  folder,
}) => {
  const kept = { cases: ['stream/bom/*'], reason: 'It was so.', issue: 'https://x.test/1' }
  const files = { 'known.json': JSON.stringify([{ reason: 'r', cases: [id] }, kept]) }
  const { status, stdout } = await run('good', update, files)
  expect(stdout).toContain('0 verdicts added, 1 dropped, 1 entry now.')
  expect(status).toBe(0)
  const text = await readFile(path.join(folder, 'known.json'), 'utf8')
  expect(text).toContain(
    '    "cases": ["stream/bom/*"],\n    "reason": "It was so.",\n    "issue": "https://x.test/1"\n',
  )
  expect(JSON.parse(text)).toEqual([kept])
})

test('status 2: a file that cannot be written; the results are kept', async ({ run, folder }) => {
  await mkdir(path.join(folder, 'no-folder'))
  await chmod(path.join(folder, 'no-folder'), 0o500)
  const file = process.getuid?.() === 0 ? '/proc/known.json' : 'no-folder/known.json'
  const { status, stderr, stdout } = await run('deaf', [
    ...report,
    ...grep,
    '--known-failures',
    file,
    '--update-known-failures',
  ])
  expect(stderr).toMatch(/^[^\n]*known\.json cannot be written \(E[A-Z]+\): [^\n]*\.\n$/)
  expect(status).toBe(2)
  expect(stdout).toContain('1 unexpected')
  expect(await readdir(path.join(folder, 'report'))).toContain('results.json')
})

test('the known failures beside the adapter are meant if none are named', async ({ folder }) => {
  await mkdir(path.join(folder, 'conformance'))
  await writeFile(path.join(folder, 'conformance/adapter.js'), adapters.deaf)
  const words = ['run', 'conformance/adapter.js', ...grep, '--update-known-failures']
  expect((await commandLine(words, folder)).status).toBe(0)
  expect(await readdir(path.join(folder, 'conformance'))).toEqual([
    'adapter.js',
    'known-failures.json',
  ])
})

test('it does not go with what measures less, or more than once', async ({ run }) => {
  for (const other of [['--fail-fast'], ['--repeat', '2']]) {
    const { status, stderr } = await run('deaf', [...update, ...other])
    expect(stderr).toContain('--update-known-failures')
    expect(status).toBe(2)
  }
})
