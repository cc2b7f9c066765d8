import { expect } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../corpus/corpus.ts'
import { type RunningProcess, startProcess } from '../hosts/child-process.ts'
import { test as base } from '../report/page-browser.fixture.ts'
import { get, openRaw } from '../server/raw-client.fixture.ts'
import { commandLine } from './command-line.fixture.ts'

/** A command line takes tens of seconds to start on a machine that is busy with browsers. */
const startMs = 90_000

interface Shown {
  /** Settles with the match once what was printed so far matches. */
  printed(pattern: RegExp): Promise<RegExpExecArray>
  interrupt(): Promise<number | undefined>
}

const test = base.extend<{ show: (...words: string[]) => Shown }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  show: async ({}, use) => {
    const children: RunningProcess[] = []
    await use((...words) => {
      const main = fileURLToPath(new URL('main.ts', import.meta.url))
      const child = startProcess(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), main, 'show', ...words],
        { cwd: projectRoot },
      )
      children.push(child)
      let text = ''
      child.stdout.on('data', (data) => (text += String(data)))
      return {
        async printed(pattern) {
          await expect.poll(() => text, { timeout: startMs }).toMatch(pattern)
          const match = pattern.exec(text)
          if (!match) throw new Error(`${pattern} no longer matches.`)
          return match
        },
        async interrupt() {
          child.kill('SIGINT')
          return (await child).exitCode
        },
      }
    })
    for (const child of children) child.kill('SIGKILL')
  },
})

test.describe.configure({ timeout: 120_000 })

const chunk = String.raw`page  1 ← \\xef\\xbb\\xbfdata: `

test('a browser runs the case: the page shows its log, the terminal the wire', async ({
  chromiumPage,
  show,
}) => {
  const shown = show('stream/bom/leading')
  const [, address = ''] = await shown.printed(/^Page: (\S+)$/m)
  await shown.printed(/^ {2}DEC-02: [^]*^ {2}https:\/\/html\.spec\.whatwg\.org\//m)
  await chromiumPage.goto(address)
  await expect(chromiumPage.locator('pre')).toContainText('"kind":"message"')
  await shown.printed(new RegExp(`^page {2}1 → GET /run/[^]*^${chunk}[^]*^As expected\\.$`, 'm'))
  await chromiumPage.reload()
  await shown.printed(/As expected\.[^]*page {2}1 → GET [^]*As expected\./)
  expect(await shown.interrupt()).toBe(0)
})

test('a client of HTTP gets the bytes, and a new address once the script is over', async ({
  show,
}) => {
  const shown = show('stream/bom/leading')
  const address = /Stream: curl -N http:\/\/localhost:(\d+)(\S+)/
  const [, port, path = ''] = await shown.printed(address)
  const stream = openRaw(Number(port), get(path))
  await stream.endsWith('0\r\n\r\n')
  expect(stream.bytes()).toContain('\xEF\xBB\xBFdata: ')
  await shown.printed(/^curl {2}1 ended by the server \(end\)$/m)
  const [, again = ''] = await shown.printed(/The script is over[^]*Stream: curl -N \S+(\/run\S+)/)
  expect(again).not.toBe(path)
  const late = openRaw(Number(port), get(path))
  await late.endsWith('\r\n\r\n')
  expect(late.bytes()).toMatch(/^HTTP\/1\.1 204 /)
})

test('a chunking that failed can be shown, and an adapter that fails says how', async ({
  chromiumPage,
  show,
}) => {
  const adapter = test.info().outputPath('deaf.js')
  await writeFile(
    adapter,
    'export const connect = (url, on) => { fetch(url).then((response) => response.text()).then(() => on.error()); return { close() {} } }',
  )
  const shown = show(
    'stream/bom/leading',
    '--chunking',
    'byte by byte',
    '--implementation',
    adapter,
  )
  const [, address = ''] = await shown.printed(/^Page: (\S+)$/m)
  await chromiumPage.goto(address)
  await shown.printed(/^page {2}1 ← \\xef\npage {2}1 ← \\xbb$/m)
  await shown.printed(/^messages \(- expected, \+ observed\):$/m)
})

test('what a browser must be told is said', async ({ show }) => {
  const shown = show('transport/tls/redirect-to-tls')
  await shown.printed(/--ignore-certificate-errors-spki-list=\S+/)
})

test('a case or a chunking that is not there is status 2', async () => {
  const { status, stderr } = await commandLine(['show', 'stream/bom/none'], projectRoot)
  expect(stderr).toMatch(/^There is no case stream\/bom\/none: /)
  expect(status).toBe(2)
  const words = ['show', 'stream/bom/leading', '--chunking', 'backwards']
  const chunking = await commandLine(words, projectRoot)
  expect(chunking.stderr).toMatch(/has no chunking backwards: it has as written, /)
  expect(chunking.status).toBe(2)
})
