import { expect, test } from '@playwright/test'
import { findChromium } from './chromium/find-chromium.ts'
import { findFirefox } from './firefox/firefox.ts'

const variables = ['EVENTSOURCE_CONFORMANCE_CHROMIUM', 'EVENTSOURCE_CONFORMANCE_FIREFOX'] as const

test.afterEach(() => {
  for (const variable of variables) delete process.env[variable]
})

test('the browser that the environment names comes before all others', async () => {
  // Node is no browser, but a program with a version.
  for (const variable of variables) process.env[variable] = process.execPath
  const chromium = findChromium()
  expect(chromium).toMatchObject({ driver: 'playwright', executablePath: process.execPath })
  expect(chromium.found && (await chromium.version())).toBe(process.version)
  // Only Playwright's own Firefox speaks Playwright's protocol.
  expect(findFirefox()).toMatchObject({ found: true, driver: 'playwright-bidi' })
})

test('a path where there is no program makes the browser missing, whatever the machine has', () => {
  process.env['EVENTSOURCE_CONFORMANCE_CHROMIUM'] = '/no/such/browser'
  expect(findChromium()).toEqual({
    found: false,
    reason:
      'EVENTSOURCE_CONFORMANCE_CHROMIUM names /no/such/browser, which is no program that can be run.',
    remedy: 'Set EVENTSOURCE_CONFORMANCE_CHROMIUM to the path of a program, or unset it.',
  })
})
