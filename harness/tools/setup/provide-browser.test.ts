import { expect, test } from '@playwright/test'
import type { Browser } from '../../hosts/browser.ts'
import { provideBrowser, type Installer } from './provide-browser.ts'

const found: Browser = {
  found: true,
  engine: 'firefox',
  driver: 'playwright',
  executablePath: '/a/firefox',
  source: 'test',
  version: () => Promise.resolve('Firefox 1'),
}
const missing: Browser = { found: false, reason: 'None.', remedy: 'Get one.' }

test.afterEach(() => {
  delete process.env['EVENTSOURCE_CONFORMANCE_FIREFOX']
})

type InstallerName = 'first' | 'second' | 'vain'

/** Provides Firefox on a machine with two installers, of which the one named, if any, brings it; `there`: it has it. */
async function provide(
  good?: InstallerName | 'there',
): Promise<{ result: Browser; said: string[] }> {
  let isThere = good === 'there'
  const installer = (name: InstallerName): Installer => ({
    announce: () => `tries ${name} …`,
    install() {
      isThere = name === good
      return isThere ? Promise.resolve() : Promise.reject(new Error(`${name} is no good`))
    },
    remedy: () => `mend ${name}`,
  })
  const vain = { ...installer('vain'), hopeless: 'It is in vain.' }
  const said: string[] = []
  const result = await provideBrowser(
    'firefox',
    () => (isThere ? found : missing),
    [vain, installer('first'), installer('second')],
    (line) => said.push(line),
  )
  return { result, said }
}

test('a browser that is there stays, and nothing is said or done', async () => {
  expect(await provide('there')).toEqual({ result: found, said: [] })
})

test('the first installer that brings the browser is the last one tried', async () => {
  expect(await provide('first')).toEqual({ result: found, said: ['firefox: tries first …'] })
})

test('the second installer is tried when the first fails', async () => {
  const said = ['firefox: tries first …', 'firefox: first is no good.', 'firefox: tries second …']
  expect(await provide('second')).toEqual({ result: found, said })
})

test('a browser that nothing brings is missing for all their reasons', async () => {
  expect((await provide()).result).toEqual({
    found: false,
    reason: 'It is in vain. first is no good. second is no good.',
    remedy: 'Mend vain, or mend first, or mend second.',
  })
})

test('an installer that succeeds without bringing the browser is not believed', async () => {
  const installer: Installer = {
    announce: () => 'tries …',
    install: () => Promise.resolve(),
    remedy: () => 'x',
  }
  const find = (): Browser => missing
  expect(await provideBrowser('firefox', find, [installer], () => {})).toMatchObject({
    found: false,
    reason: 'The installation left no browser behind.',
  })
})

test('nothing is installed beside a browser that the environment names', async () => {
  process.env['EVENTSOURCE_CONFORMANCE_FIREFOX'] = '/no/such/firefox'
  expect(await provide('first')).toEqual({ result: missing, said: [] })
})
