/**
 * What hosts rely on in every browser: names below localhost reach the fixture server, and pages behind one another
 * are not slowed down.
 */
import { EventEmitter, once } from 'node:events'
import { expect, test } from '@playwright/test'
import { certificates } from '../server/certificate.ts'
import { listen } from '../server/listen.ts'
import { chromium } from './chromium/chromium.ts'
import { firefox } from './firefox/firefox.ts'
import { webkit } from './webkit/webkit.ts'

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
  const reported = new EventEmitter()
  const { port, close } = await listen((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: x\n\n')
      return
    }
    response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    if (pathname !== '/report') return
    reports.set(request.headers.host ?? '', Number(search.slice(1)))
    reported.emit('one more')
  })
  return {
    urlOf: (slot) => `http://slot${slot}.localhost:${port}/`,
    async reports(count) {
      while (reports.size < count) await once(reported, 'one more')
      return reports
    },
    close,
  }
}

for (const engine of [chromium, firefox, webkit]) {
  const found = engine.find()
  test(`in ${engine.name}, three pages at once reach the server by names of their own, at full speed`, async () => {
    test.skip(!found.found, found.found ? '' : found.reason)
    if (!found.found) return
    const server = await serve()
    const { trust } = await certificates()
    const { openPage, close } = await found.open(trust)
    try {
      await Promise.all([0, 1, 2].map((slot) => openPage(server.urlOf(slot))))
      const reports = await server.reports(3)
      for (const durationMs of reports.values()) expect(durationMs).toBeLessThan(10_000)
    } finally {
      await close()
      server.close()
    }
  })
}
