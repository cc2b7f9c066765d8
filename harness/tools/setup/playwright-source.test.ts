import { expect, test } from '@playwright/test'
import type { EngineName } from '../../hosts/browser.ts'
import { playwrightSource } from './playwright-source.ts'

test('a download that fails is not tried again for the next browser', async () => {
  const tried: EngineName[] = []
  const source = playwrightSource(true, (browser) => {
    tried.push(browser)
    return Promise.reject(new Error('no network'))
  })
  const reason = "Playwright's build cannot be downloaded: no network"
  expect(source.announce('chromium')).toBeDefined()
  await expect(source.install('chromium')).rejects.toThrow(reason)
  expect(source.announce('firefox')).toBeUndefined()
  await expect(source.install('firefox')).rejects.toThrow(reason)
  expect(tried).toEqual(['chromium'])
})

test('the packages that a build needs are installed only by who may', async () => {
  const done: string[] = []
  const record = (what: string) => (browser: EngineName) => {
    done.push(`${what} ${browser}`)
    return Promise.resolve()
  }
  await playwrightSource(true, record('build'), record('packages')).install('chromium')
  await playwrightSource(false, record('build'), record('packages')).install('webkit')
  expect(done).toEqual(['build chromium', 'packages chromium', 'build webkit'])
})
