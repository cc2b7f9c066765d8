import type { FoundBrowser } from '../browser.ts'
import { findSafari } from './find-safari.ts'
import { isGiven } from '../given-browser.ts'
import { startDriver } from './driver-server.ts'
import { webDriverPages } from './open-pages.ts'
import { hasNotSettled } from '../death.ts'
import type { Engine, OpenEngine } from '../engine.ts'

/** Safari on this Mac, through safaridriver. */
export const safari: Engine = {
  name: 'safari',
  engine: 'webkit',
  // safaridriver has one session at a time, however many drivers there are.
  slots: 1,
  // Older versions of macOS resolve no name below localhost.
  names: { page: '127.0.0.1', crossSite: 'localhost' },
  // It takes over the screen and must be allowed once, so it does not come unasked.
  joins: () => isGiven('safari'),
  find() {
    const browser = findSafari()
    if (!browser.found) return browser
    return { ...browser, open: () => openSafari(browser) }
  },
}

async function openSafari({ executablePath }: FoundBrowser): Promise<OpenEngine> {
  const driver = await startDriver(executablePath, (port) => ['--port', `${port}`], process.env)
  const pages = webDriverPages({
    serverUrl: driver.url,
    capabilities: { browserName: 'safari' },
    browser: 'Safari',
    remedy: 'allow it once with `safaridriver --enable`',
    hopeless: [driver.ended],
  })
  return {
    died: driver.ended,
    isAlive: () => hasNotSettled(driver.ended),
    async openPage(url) {
      const { gone, died, close, identity } = await pages.open(url)
      return {
        gone,
        died,
        kill: close,
        async identity() {
          const { version, platform } = await identity()
          return { version, source: platform }
        },
      }
    },
    async close() {
      await pages.close()
      await driver.end()
    },
  }
}
