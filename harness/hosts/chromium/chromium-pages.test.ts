import { expect, test } from '@playwright/test'
import type { Browser } from 'playwright'
import { findChromium } from './find-chromium.ts'
import { launchChromium } from './launch-chromium.ts'
import { chromiumPagesOf } from './chromium-pages.ts'

const found = findChromium()
test.skip(!found.found, found.found ? '' : `${found.reason} ${found.remedy}`)

async function openBrowser(): Promise<Browser> {
  if (!found.found) throw new Error(found.reason)
  return launchChromium(found)
}

/** Those that run pages, or the browser's own process. */
async function processes(browser: Browser, wanted: 'renderer' | 'browser'): Promise<number[]> {
  const devtools = await browser.newBrowserCDPSession()
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  return processInfo.filter(({ type }) => type === wanted).map(({ id }) => id)
}

test('a page whose process is killed is gone, and its browser lives', async () => {
  const browser = await openBrowser()
  const { openPage, isAlive, close } = await chromiumPagesOf(browser)
  const { gone } = await openPage('about:blank')
  await expect.poll(() => processes(browser, 'renderer')).not.toEqual([])
  for (const renderer of await processes(browser, 'renderer')) process.kill(renderer, 'SIGKILL')
  expect(await gone).toBe('The page crashed.')
  expect(await isAlive()).toBe(true)
  const next = await openPage('about:blank')
  await next.kill()
  expect(await next.gone).toBe('The page was closed.')
  await close()
})

test('a browser that is killed has died with its pages, and is not alive', async () => {
  const browser = await openBrowser()
  const { openPage, died, isAlive } = await chromiumPagesOf(browser)
  const { gone } = await openPage('about:blank')
  for (const main of await processes(browser, 'browser')) process.kill(main, 'SIGKILL')
  expect(await died).toBe('The browser exited.')
  expect(await gone).toBe('The browser exited.')
  expect(await isAlive()).toBe(false)
})
