import { expect, test } from '@playwright/test'
import type { Browser } from 'playwright'
import { findChromium } from '../browsers/find-chromium.ts'
import { launchChromium } from '../browsers/launch-chromium.ts'
import { chromiumPagesOf } from './chromium-pages.ts'

const found = findChromium()
test.skip(!found.found, found.found ? '' : `${found.reason} ${found.remedy}`)

async function openBrowser(): Promise<Browser> {
  if (!found.found) throw new Error(found.reason)
  return launchChromium(found)
}

/** The processes that run pages. */
async function renderers(browser: Browser): Promise<number[]> {
  const devtools = await browser.newBrowserCDPSession()
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

test('a page whose process is killed is gone, and its browser lives', async () => {
  const browser = await openBrowser()
  const { openPage, isAlive, close } = await chromiumPagesOf(browser)
  const { gone } = await openPage('about:blank')
  await expect.poll(() => renderers(browser)).not.toEqual([])
  for (const renderer of await renderers(browser)) process.kill(renderer, 'SIGKILL')
  expect(await gone).toBe('The page crashed.')
  expect(await isAlive()).toBe(true)
  const next = await openPage('about:blank')
  await next.kill()
  expect(await next.gone).toBe('The page was closed.')
  await close()
})

test('a browser that exits has died, and is not alive', async () => {
  const browser = await openBrowser()
  const { died, isAlive } = await chromiumPagesOf(browser)
  await browser.close()
  expect(await died).toBe('The browser exited.')
  expect(await isAlive()).toBe(false)
})
