import { expect, test } from '@playwright/test'
import { findChromium, findChromiumBased } from './chromium/find-chromium.ts'
import { findFirefox } from './firefox/firefox.ts'
import { findRuntime } from './runtimes/find-runtime.ts'
import { findSafari } from './webdriver/safari.ts'

/** What the environment names for each of them; Node is no browser, but a program with a version. */
const finders = {
  EVENTSOURCE_CONFORMANCE_CHROMIUM: findChromium,
  EVENTSOURCE_CONFORMANCE_OPERA: () => findChromiumBased('opera'),
  EVENTSOURCE_CONFORMANCE_FIREFOX: findFirefox,
  EVENTSOURCE_CONFORMANCE_SAFARI: findSafari,
  EVENTSOURCE_CONFORMANCE_NODE_24: () => findRuntime('node-24'),
}

for (const [variable, find] of Object.entries(finders)) {
  test.afterEach(() => {
    delete process.env[variable]
  })

  test(`${variable} comes before all else that the machine has`, async () => {
    process.env[variable] = process.execPath
    const program = find()
    expect(program).toMatchObject({ found: true, executablePath: process.execPath })
    expect(program.found && program.source).toBe(`${process.execPath}, named by ${variable}`)
    expect(program.found && (await program.version())).toContain(process.version.slice(1))
  })

  test(`${variable} must name a program, whatever the machine has`, () => {
    process.env[variable] = '/no/such/program'
    expect(find()).toEqual({
      found: false,
      reason: `${variable} names /no/such/program, which is no program that can be run.`,
      remedy: `Set ${variable} to the path of a program, or unset it.`,
    })
  })
}

test("only Playwright's own Firefox speaks Playwright's protocol", () => {
  process.env['EVENTSOURCE_CONFORMANCE_FIREFOX'] = process.execPath
  expect(findFirefox()).toMatchObject({ found: true, driver: 'playwright-bidi' })
})
