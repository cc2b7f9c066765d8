import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import type { Browser } from '../../hosts/browser.ts'
import { type Installer, playwrightInstaller, provideBrowser } from './browsers.ts'

const found: Browser = {
  found: true,
  engine: 'firefox',
  driver: 'playwright',
  executablePath: '/a/firefox',
  source: 'test',
  version: () => Promise.resolve('Firefox 1'),
}
const missing: Browser = { found: false, reason: 'None.', remedy: 'Get one.' }

let before: NodeJS.ProcessEnv
test.beforeEach(() => {
  before = { ...process.env }
})
test.afterEach(() => {
  process.env = before
})

type Means = 'first' | 'second' | 'there'

/** Provides Firefox on a machine with two installers, of which the one named brings it; `there`: it has it. */
async function provide(good?: Means): Promise<[Browser, ...said: string[]]> {
  let isThere = good === 'there'
  const installer = (name: Means): Installer => ({
    does: `tries ${name}`,
    install() {
      isThere = name === good
      return Promise.resolve(isThere || name === 'second' ? undefined : `${name} is no good.`)
    },
    remedy: () => `mend ${name}`,
  })
  const said: string[] = []
  const find = (): Browser => (isThere ? found : missing)
  const installers = [installer('first'), installer('second')]
  return [await provideBrowser('firefox', find, installers, (line) => said.push(line)), ...said]
}

const first = ['firefox: tries first …', 'firefox: first is no good.']
const second = 'firefox: tries second …'

test('a browser is provided by the first installer after which it is there', async () => {
  expect(await provide('there')).toEqual([found])
  expect(await provide('first')).toEqual([found, first[0]])
  expect(await provide('second')).toEqual([found, ...first, second])
})

test('a browser that nothing brings is missing for all their reasons, whatever they say', async () => {
  const reason = 'The installation left no browser behind.'
  const remedy = 'To have it, mend first, or mend second.'
  const result = { found: false, reason: `first is no good. ${reason}`, remedy }
  expect(await provide()).toEqual([result, ...first, second, `firefox: ${reason}`])
})

test('nothing is installed beside a browser that the environment names', async () => {
  process.env['EVENTSOURCE_CONFORMANCE_FIREFOX'] = '/no/such/firefox'
  expect(await provide('first')).toEqual([missing])
})

test('if nobody answers, the download is given up, and not tried again for the next browser', async () => {
  test.slow()
  const server = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  Object.assign(process.env, {
    PLAYWRIGHT_DOWNLOAD_HOST: `http://127.0.0.1:${port}`,
    PLAYWRIGHT_BROWSERS_PATH: test.info().outputPath('browsers'),
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '100',
  })
  const installer = playwrightInstaller(true)
  const reason = await installer.install('firefox')
  expect(reason).toMatch(/^Playwright's build cannot be downloaded: .*[^.]\.$/)
  server.closeAllConnections()
  server.close()
  expect(await installer.install('chromium')).toBe(reason)
})

test('the packages that a build needs are installed only by who may', async () => {
  const done: (string | undefined)[] = []
  const run = (_: string, args: readonly string[]) => {
    done.push([args[1], args.at(-1)].join(' '))
    return Promise.resolve(undefined)
  }
  await playwrightInstaller(true, run).install('chromium')
  await playwrightInstaller(false, run).install('webkit')
  expect(done).toEqual(['install chromium', 'install-deps chromium', 'install webkit'])
})
