import { expect, test as base } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../corpus/corpus.ts'
import { type RunningProcess, startProcess } from '../hosts/child-process.ts'
import { test as inChromium } from '../report/page-browser.fixture.ts'
import { readResults } from '../report/read-results.ts'
import { commandLine } from './command-line.fixture.ts'

/** A command line takes tens of seconds to start on a machine that is busy with browsers. */
const patience = { timeout: 200_000 }

const test = inChromium.extend<{ serve: (...words: string[]) => Promise<Served> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  serve: async ({}, use) => {
    const children: RunningProcess[] = []
    await use(async (...words) => {
      const main = fileURLToPath(new URL('main.ts', import.meta.url))
      const child = startProcess(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), main, 'serve', ...words],
        { cwd: projectRoot },
      )
      children.push(child)
      let text = ''
      child.stdout.on('data', (data) => (text += String(data)))
      await expect.poll(() => text, patience).toContain('Ctrl-C')
      return {
        printed: () => text,
        async interrupt() {
          child.kill('SIGINT')
          return (await child).exitCode
        },
      }
    })
    for (const child of children) child.kill('SIGKILL')
  },
})

interface Served {
  printed(): string
  interrupt(): Promise<number | undefined>
}

test.describe.configure({ timeout: 280_000 })

test('a browser joins, and Ctrl-C writes a report with what it has measured', async ({
  chromiumPage,
  serve,
}) => {
  const report = base.info().outputPath('report')
  const served = await serve('--grep', '^stream/bom/leading$', '--report', report)
  const [, address = ''] = /to be tested: (\S+)/.exec(served.printed()) ?? []
  expect(new URL(address).hostname).toBe('localhost')
  expect(served.printed()).not.toContain('Exposed')
  await chromiumPage.goto(address)
  await chromiumPage.getByLabel('Name of this browser').fill('Somebody’s browser')
  await chromiumPage.getByRole('button', { name: 'Start' }).click(patience)
  await expect(chromiumPage.getByRole('status')).toContainText(/^Done/, patience)
  expect(await served.interrupt()).toBe(0)
  const { targets, results, environment } = await readResults(path.join(report, 'results.json'))
  expect(targets.map(({ id }) => id)).toEqual(['native@somebody-s-browser'])
  expect(targets[0]?.host.source).toMatch(/^Somebody’s browser \(Mozilla\/5\.0 .*\)$/)
  expect(results['native@somebody-s-browser']?.['stream/bom/leading']?.verdict).toBe('pass')
  expect(environment.unfinished).toBeUndefined()
  expect(await readFile(path.join(report, 'index.html'), 'utf8')).toContain('Somebody’s browser')

  // What it has measured is merged with what was run here.
  const here = base.info().outputPath('here')
  const merged = base.info().outputPath('merged.json')
  const adapter = 'implementations/reference/adapter.ts'
  const run = ['run', adapter, '--grep', '^stream/bom/leading$', '--report', here]
  expect(await commandLine(run, projectRoot)).toMatchObject({ status: 0 })
  const both = [report, here].map((folder) => path.join(folder, 'results.json'))
  const merge = ['merge', ...both, '--out', merged]
  expect(await commandLine(merge, projectRoot)).toMatchObject({ status: 0 })
  const { targets: together } = await readResults(merged)
  expect(together.map(({ id }) => id)).toEqual(['native@somebody-s-browser', 'reference@node'])
})

test('for other devices it says what it exposes, and draws the address', async ({ serve }) => {
  const served = await serve('--listen', '127.0.0.2', '--name', 'my-host.local', '--port', '24680')
  expect(served.printed()).toMatch(/[▀▄█]{4}/)
  expect(served.printed()).toMatch(
    /^Exposed to every device that reaches 127\.0\.0\.2: ports 24680, 24681, 24682, 24683/m,
  )
  expect(served.printed()).toMatch(/^Open this .*: http:\/\/my-host\.local:24680\/[a-z]{8}\/$/m)
  expect(await served.interrupt()).toBe(0)
})

test('a wrong number is status 2', async () => {
  const { status, stderr } = await commandLine(['serve', '--devices', 'many'], projectRoot)
  expect(stderr).toContain('no whole number')
  expect(status).toBe(2)
})
