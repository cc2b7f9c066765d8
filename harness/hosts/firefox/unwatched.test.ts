import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { findFirefox } from './find-firefox.ts'
import { launchFirefox } from './launch-firefox.ts'
import { unwatched } from './unwatched.ts'

const found = findFirefox()
test.skip(!found.found, found.found ? '' : `${found.reason} ${found.remedy}`)
test.skip(found.found && found.driver !== 'playwright-bidi', 'Only over BiDi is there a watcher.')

for (const isWatched of [true, false])
  test(`what a page loads is${isWatched ? '' : ' not'} reported to Playwright`, async () => {
    if (!found.found) return
    const server = createServer((_, response) => response.end('loaded')).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const browser = await launchFirefox(found)
    try {
      if (!isWatched) await unwatched(browser)
      const page = await browser.newPage()
      const seen: string[] = []
      page.on('request', (request) => seen.push(new URL(request.url()).pathname))
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      expect(await page.evaluate(async () => (await fetch('/fetched')).text())).toBe('loaded')
      expect(seen.includes('/fetched')).toBe(isWatched)
    } finally {
      await browser.close()
      server.close()
    }
  })
