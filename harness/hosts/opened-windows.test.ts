/** What cases with a window of its own rely on: it opens unasked, and it is closed with the page that has opened it. */
import { EventEmitter, once } from 'node:events'
import { expect, test } from '@playwright/test'
import { certificates } from '../server/certificate.ts'
import { listen } from '../server/listen.ts'
import { chromium } from './chromium/chromium.ts'
import { firefox } from './firefox/firefox.ts'
import { webkit } from './webkit/webkit.ts'

const documents: Readonly<Record<string, string>> = {
  '/opener': `<!doctype html><title>opener</title><script>open('/window', '', 'noopener')</script>`,
  '/window': `<!doctype html><title>window</title><script>fetch('/held')</script>`,
}

/** Serves the documents; `held` are the host names of those windows that are there. */
async function serve(): Promise<{
  urlOf: (slot: number, path: string) => string
  heldAre: (names: string[]) => Promise<void>
  close: () => void
}> {
  const held = new Set<string>()
  const changes = new EventEmitter()
  const { port, close } = await listen((request, response) => {
    const [name = ''] = (request.headers.host ?? '').split('.')
    if (request.url !== '/held') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(documents[request.url ?? ''])
      return
    }
    held.add(name)
    changes.emit('change')
    request.socket.once('close', () => {
      held.delete(name)
      changes.emit('change')
    })
  })
  return {
    urlOf: (slot, path) => `http://slot${slot}.localhost:${port}${path}`,
    async heldAre(names) {
      while ([...held].toSorted().join() !== names.join()) await once(changes, 'change')
    },
    close,
  }
}

for (const engine of [chromium, firefox, webkit]) {
  const found = engine.find()
  test(`in ${engine.name}, a window that a page has opened is closed with it, and no other`, async () => {
    test.skip(!found.found, found.found ? '' : found.reason)
    if (!found.found) return
    const isOffered = engine.pageOffers?.().includes('page-cache') ?? false
    test.skip(!isOffered, `${found.source} is asked for no window.`)
    const server = await serve()
    const { trust } = await certificates()
    const { openPage, close } = await found.open(trust)
    try {
      const opener = await openPage(server.urlOf(0, '/opener'))
      await openPage(server.urlOf(1, '/opener'))
      await openPage(server.urlOf(2, '/window'))
      await server.heldAre(['slot0', 'slot1', 'slot2'])
      await opener.kill()
      expect(await opener.gone).not.toBe('')
      await server.heldAre(['slot1', 'slot2'])
    } finally {
      await close()
      server.close()
    }
  })
}
