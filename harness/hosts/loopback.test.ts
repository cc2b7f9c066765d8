/**
 * What hosts rely on in every browser: names below localhost reach the fixture server, and pages behind one another
 * are not slowed down.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from '@playwright/test'
import { findChromium } from './chromium/find-chromium.ts'
import { findFirefox, launchFirefox } from './firefox/firefox.ts'
import { findWebKit } from './webkit/find-webkit.ts'
import type { FoundBrowser } from './browser.ts'
import { launchChromium } from './chromium/launch-chromium.ts'
import { openWebKitGtk } from './webkit/open-webkitgtk.ts'
import { launchWebKit } from './webkit/webkit.ts'

/** Takes 50 short timeouts in a row; one that is throttled takes a second. */
const page = `<!doctype html><title>page</title><script type="module">
  new EventSource('/stream').onmessage = async () => {
    const begin = performance.now()
    for (let i = 0; i < 50; i++) await new Promise((resolve) => setTimeout(resolve, 10))
    await fetch('/report?' + (performance.now() - begin))
  }
</script>`

/** Serves the page; `reports` settles with the reports of so many host names. */
async function serve(): Promise<{
  urlOf: (slot: number) => string
  reports: (count: number) => Promise<Map<string, number>>
  close: () => void
}> {
  const reports = new Map<string, number>()
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: x\n\n')
      return
    }
    if (pathname === '/report') reports.set(request.headers.host ?? '', Number(search.slice(1)))
    response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    if (pathname === '/report') server.emit('report')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    urlOf: (slot) => `http://slot${slot}.localhost:${port}/`,
    async reports(count) {
      while (reports.size < count) await once(server, 'report')
      return reports
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Opens a page, by whatever drives the browser. */
async function open(
  browser: FoundBrowser,
): Promise<{ openPage: (url: string) => Promise<unknown>; close: () => Promise<void> }> {
  if (browser.driver === 'webdriver') return openWebKitGtk(browser)
  const launch = { chromium: launchChromium, firefox: launchFirefox, webkit: launchWebKit }
  const launched = await launch[browser.engine](browser)
  return {
    openPage: async (url) => (await launched.newPage()).goto(url, { waitUntil: 'commit' }),
    close: () => launched.close(),
  }
}

const finders = { chromium: findChromium, firefox: findFirefox, webkit: findWebKit }
for (const [name, find] of Object.entries(finders)) {
  const browser = find()
  test(`in ${name}, three pages at once reach the server by names of their own, at full speed`, async () => {
    test.skip(!browser.found, browser.found ? '' : browser.reason)
    if (!browser.found) return
    const server = await serve()
    const { openPage, close } = await open(browser)
    try {
      await Promise.all([0, 1, 2].map((slot) => openPage(server.urlOf(slot))))
      const reports = await server.reports(3)
      for (const duration of reports.values()) expect(duration).toBeLessThan(10_000)
    } finally {
      await close()
      server.close()
    }
  })
}
