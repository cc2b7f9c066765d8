import { expect, test } from '@playwright/test'
import type { Browser } from '../../hosts/browser.ts'
import { provideBrowser, type Source } from './provide-browser.ts'

const found: Browser = {
  found: true,
  name: 'firefox',
  engine: 'firefox',
  driver: 'playwright',
  executablePath: '/a/firefox',
  source: 'test',
  version: () => Promise.resolve('Firefox 1'),
}
const missing: Browser = { found: false, name: 'firefox', reason: 'None.', remedy: 'Get one.' }

/** A machine with two sources, of which the one named, if any, brings the browser. */
function machine(good?: 'first' | 'second'): {
  find: () => Browser
  sources: readonly Source[]
  said: string[]
} {
  let isThere = false
  const source = (name: 'first' | 'second'): Source => ({
    announce: () => `tries ${name} …`,
    install() {
      if (name !== good) return Promise.reject(new Error(`${name} is no good`))
      isThere = true
      return Promise.resolve()
    },
    remedy: () => `mend ${name}`,
  })
  return {
    find: () => (isThere ? found : missing),
    sources: [source('first'), source('second')],
    said: [],
  }
}

test('a browser that is there stays, and nothing is said or done', async () => {
  const { sources, said } = machine('first')
  expect(
    await provideBrowser(
      'firefox',
      () => found,
      sources,
      (line) => said.push(line),
    ),
  ).toBe(found)
  expect(said).toEqual([])
})

test('the first source that brings the browser is the last one tried', async () => {
  const { find, sources, said } = machine('first')
  expect(await provideBrowser('firefox', find, sources, (line) => said.push(line))).toBe(found)
  expect(said).toEqual(['firefox: tries first …'])
})

test('the second source is tried when the first fails', async () => {
  const { find, sources, said } = machine('second')
  expect(await provideBrowser('firefox', find, sources, (line) => said.push(line))).toBe(found)
  expect(said).toEqual([
    'firefox: tries first …',
    'firefox: first is no good.',
    'firefox: tries second …',
  ])
})

test('a browser that nothing brings is missing for all their reasons', async () => {
  const { find, sources } = machine()
  expect(await provideBrowser('firefox', find, sources, () => {})).toEqual({
    found: false,
    name: 'firefox',
    reason: 'first is no good. second is no good.',
    remedy: 'Mend first, or mend second.',
  })
})

test('a source that succeeds without bringing the browser is not believed', async () => {
  const source: Source = {
    announce: () => undefined,
    install: () => Promise.resolve(),
    remedy: () => 'x',
  }
  const browser = await provideBrowser(
    'firefox',
    () => missing,
    [source],
    () => {},
  )
  expect(browser).toMatchObject({
    found: false,
    reason: 'The installation left no browser behind.',
  })
})

test('nothing is installed beside a browser that the environment names', async () => {
  process.env['EVENTSOURCE_CONFORMANCE_FIREFOX'] = '/no/such/firefox'
  try {
    const { find, sources, said } = machine('first')
    expect(await provideBrowser('firefox', find, sources, (line) => said.push(line))).toBe(missing)
    expect(said).toEqual([])
  } finally {
    delete process.env['EVENTSOURCE_CONFORMANCE_FIREFOX']
  }
})
