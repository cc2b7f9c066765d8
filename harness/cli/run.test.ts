import { expect } from '@playwright/test'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Results } from '../results.ts'
import { commandLine } from './command-line.fixture.ts'
import { type Called, grep, id, report, test } from './run.fixture.ts'

// A machine may be busy with browsers.
test.describe.configure({ timeout: 240_000 })

test('status 0: verdicts are as expected, and the report is whole', async ({ run, folder }) => {
  const { status, stdout, left } = await run('good', [...report, ...grep])
  expect(stdout).toContain('good@node  1 passed')
  expect(status).toBe(0)
  expect(left).toEqual(['report'])
  const results = Results.parse(
    JSON.parse(await readFile(path.join(folder, 'report/results.json'), 'utf8')),
  )
  expect(results.results['good@node']?.[id]).toMatchObject({ verdict: 'pass', expected: true })
  expect(await readdir(path.join(folder, 'report'))).toEqual(
    expect.arrayContaining(['index.html', 'junit.xml', 'summary.md']),
  )
})

test('a package that asks for another Node is n/a there: its module is not even loaded', async ({
  run,
  folder,
}) => {
  const packageFolder = path.join(folder, 'node_modules/modern')
  await mkdir(packageFolder, { recursive: true })
  await writeFile(
    path.join(packageFolder, 'package.json'),
    JSON.stringify({ name: 'modern', version: '1.2.3', engines: { node: '>=99' } }),
  )
  await writeFile(path.join(packageFolder, 'index.js'), 'process.exit(1)')
  const { status, stdout } = await run('modern', [...report, ...grep])
  expect(stdout).toContain('modern@node  0 passed, 1 n/a')
  expect(status).toBe(0)
  const results = await readFile(path.join(folder, 'report/results.json'), 'utf8')
  expect(results).toContain('modern 1.2.3 asks for node >=99, and node is ')
})

test('status 1: a verdict is not as expected, and explains itself', async ({ run, folder }) => {
  const { status, stdout, left } = await run('deaf', [...report, ...grep])
  const file = path.join(folder, 'deaf.js')
  expect(status).toBe(1)
  expect(stdout).toContain(`fail: ${id} on deaf@node`)
  expect(stdout).toContain('1 unexpected')
  const [, command] = /Just this: (.*)/.exec(stdout) ?? []
  expect(command).toBe(`npm run -s cli -- run '${file}' --host node --grep '^${id}$'`)
  expect(left).toEqual(['report'])
})

/** A known-failures file with one entry. */
function knownFailure(entry: object): Record<string, string> {
  return { 'known.json': JSON.stringify([entry]) }
}

test('status 0: a known failure is as expected', async ({ run }) => {
  const known = knownFailure({ reason: 'It hears nothing.', cases: ['stream/delivery/one-*'] })
  const { status, stdout } = await run('deaf', [...grep, '--known-failures', 'known.json'], known)
  expect(stdout).toContain('1 failed as known')
  expect(status).toBe(0)
})

test('status 1: a known failure that passes is stale', async ({ run }) => {
  const known = knownFailure({ reason: 'It was so.', cases: [id] })
  const { status, stdout } = await run('good', [...grep, '--known-failures', 'known.json'], known)
  expect(status).toBe(1)
  expect(stdout).toContain('take the entry out')
})

test('status 1: a failure that is not the known one is red and says both', async ({ run }) => {
  const known = knownFailure({ reason: 'It is late.', cases: [id], verdict: 'timeout' })
  const { status, stdout } = await run('deaf', [...grep, '--known-failures', 'known.json'], known)
  expect(stdout).toContain('expected was timeout, and what came is fail')
  expect(status).toBe(1)
})

/** What bad input gets: status 2, one sentence, and nothing left behind. */
function expectFault({ status, stderr, left }: Called, says: readonly string[]): void {
  for (const part of says) expect(stderr).toContain(part)
  expect(stderr.trim()).not.toContain('\n')
  expect(status).toBe(2)
  expect(left).toEqual([])
}

/** What is said of adapters that cannot be used, beside the name of the file. */
const unusable = {
  'with-a-syntax-error': ':1:',
  'from-nowhere': 'a-package-that-is-not-there',
  'with-nothing': 'export EventSource, connect, parse or read',
  throwing: 'RangeError: not today',
}

for (const [adapter, says] of Object.entries(unusable))
  test(`status 2: an adapter ${adapter.replaceAll('-', ' ')}`, async ({ run }) => {
    const called = await run(adapter as keyof typeof unusable, [...report, ...grep])
    expectFault(called, [`${adapter}.js`, says])
  })

test('status 2: an unknown host', async ({ run }) => {
  const called = await run('good', [...report, '--host', 'node', '--host', 'nowhere'])
  expectFault(called, ['"nowhere"', 'choose from'])
})

test('status 2: a pattern that matches nothing', async ({ run }) => {
  expectFault(await run('good', [...report, '--grep', 'no-such-case']), [
    'no-such-case',
    'ids look like',
  ])
})

for (const [known, says] of [
  ['[{ "reason": "r", "cases": ["stream/examples/no-*"] }]', ['stream/examples/no-*']],
  [`[{ "cases": ["${id}"] }]`, ['entry 1', 'reason']],
  [`{ "${id}": {} }`, [id, 'reason']],
] as const)
  test(`status 2: known failures ${known}`, async ({ run }) => {
    const words = [...report, ...grep, '--known-failures', 'known.json']
    expectFault(await run('good', words, { 'known.json': known }), ['known.json', ...says])
  })

test('status 2: no adapter at that path', async ({ folder }) => {
  const { status, stderr } = await commandLine(['run', 'gone.js', ...grep], folder)
  expect(stderr.trim()).toMatch(/^There is no adapter at .*gone\.js: [^\n]*\.$/)
  expect(status).toBe(2)
})

test('status 2: a folder that is no report is left as it is, and what was measured stands beside it', async ({
  run,
  folder,
}) => {
  await mkdir(path.join(folder, 'report'))
  await writeFile(path.join(folder, 'report/mine.txt'), 'mine')
  const { status, stderr, left } = await run('good', [...report, ...grep])
  expect(stderr.trim()).toMatch(/^[^\n]*is not a report[^\n]*\.$/)
  expect(status).toBe(2)
  expect(left).toEqual(['report', 'report.unfinished.jsonl'])
  expect(await readdir(path.join(folder, 'report'))).toEqual(['mine.txt'])
})

test('a run that is scored by a set says so in its results; a set that is not there is status 2', async ({
  run,
  folder,
}) => {
  const { status } = await run('good', [...report, ...grep, '--set', '2026.1'])
  expect(status).toBe(0)
  const written = path.join(folder, 'report')
  const results = Results.parse(JSON.parse(await readFile(`${written}/results.json`, 'utf8')))
  expect(results.set).toBe('2026.1')
  expect(results.cases.find((each) => each.id === id)?.sets).toContain('event-stream-2026')
  const badge = await readFile(path.join(written, 'badges/good@node/must.json'), 'utf8')
  expect(badge).toContain('"EventSource must 2026.1"')
  const { stderr, ...refused } = await run('good', [...grep, '--set', '1984.1'])
  expect(stderr).toContain('choose from 2026.1,')
  expect(refused.status).toBe(2)
})
