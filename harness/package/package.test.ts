/** The tarball, installed in an empty project and used there. */
import { expect } from '@playwright/test'
import { chmodSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from '../hosts/chromium/find-chromium.ts'
import { outcomeOf } from '../hosts/child-process.ts'
import { loadCorpus } from '../corpus/corpus.ts'
import { projectRoot } from '../installation.ts'
import { Results } from '../results.ts'
import { installedBytes } from './installed-size.fixture.ts'
import { runJest } from './jest-user.fixture.ts'
import { joinedBrowser } from './joined-browser.fixture.ts'
import { lineProgram } from './line-program.fixture.ts'
import { packageUnderTest, test } from './outside-project.fixture.ts'
import { ownProgram } from './own-program.fixture.ts'
import { playwrightUser } from './playwright-user.fixture.ts'
import { typescriptProject } from './typescript-project.fixture.ts'

const adapter = `export { EventSource } from 'x'`
const deaf = `export const parse = () => ({ push() {}, end() {} })`

// Packing builds, into a folder that is there once: one worker runs all of it. A machine may be busy with browsers.
test.describe.configure({ mode: 'default', timeout: 240_000 })

test.beforeEach(async ({ project }) => {
  for (const [file, text] of Object.entries(packageUnderTest)) await project.write(file, text)
})

const resultsIn = (report: string): Results =>
  Results.parse(JSON.parse(readFileSync(path.join(report, 'results.json'), 'utf8')))

const own = (program: string): string => path.join(projectRoot, 'node_modules', program)

test('the tarball is under 3 MB, installed under 40 MB, and other tools find nothing wrong with it', async ({
  tarball,
  project,
}) => {
  expect(statSync(tarball).size).toBeLessThan(3_000_000)
  const installed = path.join(project.folder, 'node_modules/eventsource-conformance')
  expect(await installedBytes(installed)).toBeLessThan(40_000_000)
  for (const words of [
    [own('publint/src/cli.js'), tarball, '--strict'],
    [own('@arethetypeswrong/cli/dist/index.js'), tarball, '--profile', 'esm-only'],
  ]) {
    const { failure, stdout } = await outcomeOf(process.execPath, words)
    expect(`${failure ?? ''}${failure === undefined ? '' : stdout}`).toBe('')
  }
})

test('one line is an adapter, and the report is whole', async ({ project }) => {
  await project.write('mine.js', adapter)
  const words = ['run', 'mine.js', '--grep', '^stream/bom/', '--report', 'report']
  const { status, stdout, stderr } = await project.call(words)
  expect(stderr).toBe('')
  expect(stdout).toMatch(/@node {2}\d\d passed$/m)
  expect(status).toBe(0)
  const { targets, suite } = resultsIn(path.join(project.folder, 'report'))
  expect(targets[0]?.implementation).toMatchObject({ name: 'x', version: '1.2.3' })
  expect(suite).toMatchObject({ name: 'eventsource-conformance', corpus: expect.any(String) })
  const page = readFileSync(path.join(project.folder, 'report/index.html'), 'utf8')
  expect(page).toContain('<script>')
  const again = await project.call(['report', 'report/results.json', '--out', 'again'])
  expect([again.stderr, again.status]).toEqual(['', 0])
  const same = readFileSync(path.join(project.folder, 'again/index.html'), 'utf8') === page
  expect(same, 'the page of the same results is the same').toBe(true)
})

test('a failure says the command that this user has, and known failures make it green', async ({
  project,
}) => {
  const id = 'stream/delivery/one-event'
  const file = await project.write('deaf.js', deaf)
  const words = ['run', 'deaf.js', '--grep', `^${id}$`]
  const failed = await project.call(words)
  expect(failed.stdout).toContain(
    `npx eventsource-conformance run '${file}' --host node --grep '^${id}$'`,
  )
  expect(failed.status).toBe(1)
  await project.write('known.json', JSON.stringify([{ reason: 'It is deaf.', cases: [id] }]))
  const { status, stdout } = await project.call([...words, '--known-failures', 'known.json'])
  expect(stdout).toContain('1 failed as known')
  expect(status).toBe(0)
})

test('an adapter may be TypeScript, and each export has types', async ({ project }) => {
  for (const [file, text] of Object.entries(typescriptProject)) await project.write(file, text)
  for (const name of ['@types/node', '@playwright/test']) await project.add(name)
  const { failure, stdout } = await outcomeOf(
    process.execPath,
    [own('typescript/bin/tsc'), '-p', project.folder],
    { env: {} },
  )
  expect(stdout).toBe('')
  expect(failure).toBeUndefined()
  const run = await project.call(['run', 'adapter.ts', '--grep', '^stream/delivery/one-event$'])
  expect(run.stdout).toMatch(/messages \(- expected, \+ observed\):/)
  expect(run.status).toBe(1)
})

test('programs run the suite, and serve a case to a client of their own', async ({ project }) => {
  await project.write('mine.js', adapter)
  const program = await project.write('program.mjs', ownProgram)
  const { stdout, stderr } = await project.run(program)
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual({
    cases: (await loadCorpus()).length,
    verdict: 'pass',
    body: expect.stringMatching(/^data: /),
    wire: ['request', 'head', 'chunk', 'end'],
    after: 410,
  })
})

test('a program is tested in its own language', async ({ project }) => {
  const file = await project.write('program.mjs', lineProgram)
  const words = ['run', '--command', `${process.execPath} ${file}`, '--profile', 'parser']
  const { stdout, stderr } = await project.call([...words, '--grep', '^stream/delivery/one-event$'])
  expect(stderr).toBe('')
  expect(stdout).toContain('program@command  1 passed')
})

test('a Playwright user: projects beside his own, and a report of merged shards', async ({
  project,
}) => {
  await project.add('@playwright/test')
  const { failing, grep } = playwrightUser
  for (const [file, text] of Object.entries(playwrightUser.files)) await project.write(file, text)
  const playwright = (words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    outcomeOf(process.execPath, [own('@playwright/test/cli.js'), ...words], {
      cwd: project.folder,
      env: { PATH: path.dirname(process.execPath), ...env },
    })
  const whole = await playwright(['test', '--grep', grep])
  expect(whole.stdout).toMatch(/tests\/own\.spec\.js:2:\d+ › a test of mine/)
  expect(whole.stdout).toContain(`Error: fail: ${failing} on deaf@node`)
  expect(whole.stdout).toMatch(/^deaf@node +0 passed, 1 failed as known, 1 unexpected, 1 n\/a$/m)
  expect(whole.status).toBe(1)
  const report = path.join(project.folder, 'conformance/report')
  const verdicts = (): unknown =>
    Object.entries(resultsIn(report).results).map(([id, cells]) => [
      id,
      Object.entries(cells).map(([caseId, { verdict, expected }]) => [caseId, verdict, expected]),
    ])
  const all = verdicts()
  rmSync(report, { recursive: true })
  for (const shard of ['1', '2'])
    await playwright(['test', '--grep', grep, '--reporter', 'blob', '--shard', `${shard}/2`], {
      PLAYWRIGHT_BLOB_OUTPUT_FILE: path.join(project.folder, `blobs/${shard}.zip`),
    })
  const merging = ['merge-reports', '--reporter', 'eventsource-conformance/playwright/reporter']
  const merged = await playwright([...merging, 'blobs'])
  expect(merged.stderr).toBe('')
  expect(verdicts()).toEqual(all)
  expect(resultsIn(report).set).toBe('2026.1')
})

test('a jest user: a test a case, and jest ends well', async ({ project }) => {
  await project.write('mine.js', adapter)
  await project.write('deaf.js', deaf)
  const { stderr, status, tests } = await runJest(project, ['mine.js', 'deaf.js'])
  expect(stderr).not.toMatch(/RangeError|did not exit/)
  expect(tests).toEqual([
    ['mine@node stream stream/delivery/one-event', 'passed'],
    ['deaf@node stream stream/delivery/one-event', 'failed'],
  ])
  expect(status).toBe(1)
})

test('the corpus of the package is that of the repository', async ({ project }) => {
  const { stdout } = await project.call(['corpus'])
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(await loadCorpus())))
})

for (const [host, command] of Object.entries({
  chromium: 'npm install -D playwright',
  firefox: 'npm install -D playwright',
  deno: 'npm install -D deno',
  'node-24': `npm install -D node-24@npm:node-${process.platform}-${process.arch}@24`,
}))
  test(`${host} that is missing names what installs it`, async ({ project }) => {
    test.skip(process.platform !== 'linux', 'Elsewhere the package of a Node has another name.')
    await project.write('mine.js', adapter)
    const { status, stderr } = await project.call(['run', 'mine.js', '--host', host])
    expect(stderr).toMatch(new RegExp(`^Host ${host} is missing: [^\n]*\`${command}\`[^\n]*\n$`))
    expect(status).toBe(2)
  })

test('a runtime is taken from a package of the project', async ({ project }) => {
  const program = `node_modules/@deno/${process.platform}-${process.arch}-glibc/deno`
  test.skip(process.platform !== 'linux', 'Elsewhere the program has another place.')
  const file = await project.write(program, '#!/bin/sh\nexit 3\n')
  chmodSync(file, 0o755)
  await project.write('mine.js', adapter)
  const words = ['run', 'mine.js', '--host', 'deno', '--grep', '^stream/bom/leading$']
  const { status, stderr } = await project.call(words)
  expect(stderr).toBe(`Host deno could not be started: ${file} ended with status 3.\n`)
  expect(status).toBe(2)
})

test('a browser runs the cases once Playwright is there', async ({ project }) => {
  const chromium = findChromium()
  test.skip(!chromium.found, chromium.found ? '' : chromium.reason)
  await project.add('playwright')
  await project.write('mine.js', adapter)
  const env = {
    EVENTSOURCE_CONFORMANCE_CHROMIUM: chromium.found ? chromium.executablePath : '',
    PATH: process.env['PATH'],
  }
  const words = ['run', 'mine.js', '--host', 'chromium', '--grep', '^stream/bom/leading$']
  const { status, stdout, stderr } = await project.call(words, env)
  expect(stderr).toBe('')
  expect(stdout).toContain('mine@chromium  1 passed')
  expect(status).toBe(0)
  const served = await joinedBrowser(project, env)
  expect(served).toContain('native@x  1 passed')
  const tried = await project.call(['try', 'data: a\\n\\n', '--host', 'chromium'], env)
  expect(tried.stderr).toBe('')
  expect(tried.stdout).toContain('native@chromium')
})
