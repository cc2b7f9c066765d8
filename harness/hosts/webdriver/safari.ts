import { asBrowser, type Browser, type FoundBrowser } from '../browser.ts'
import { hasNotSettled } from '../death.ts'
import type { Engine, OpenEngine } from '../engine.ts'
import { findProgram, isGiven, programVersion } from '../program.ts'
import { startDriver } from './driver-server.ts'
import { openServedPage, pagesOpenedBy } from './open-pages.ts'

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

/**
 * Safari, by the driver that runs it: the one named by EVENTSOURCE_CONFORMANCE_SAFARI (that of the Technology Preview,
 * say), else the one that comes with macOS.
 */
export function findSafari(): Browser {
  const program = findProgram(
    'safari',
    [{ paths: ['/usr/bin/safaridriver'], source: 'macOS' }],
    {
      reason: 'There is no /usr/bin/safaridriver: Safari runs on macOS.',
      remedy: 'Run this on a Mac, or name a grid that has one in EVENTSOURCE_CONFORMANCE_GRID.',
    },
    // `Included with Safari 26.1 (21622…)`, as safaridriver says it.
    async (driver) => (await programVersion(driver)).replace(/^Included with /, ''),
  )
  return asBrowser(program, 'webkit', 'webdriver')
}

async function openSafari({ executablePath }: FoundBrowser): Promise<OpenEngine> {
  const driver = await startDriver(executablePath, (port) => ['--port', `${port}`], process.env)
  const { openPage, closePages } = pagesOpenedBy((url) =>
    openServedPage(url, {
      serverUrl: driver.url,
      capabilities: { browserName: 'safari' },
      browser: 'Safari',
      remedy: 'allow it once with `safaridriver --enable`',
      hopeless: [driver.ended],
    }),
  )
  return {
    died: driver.ended,
    isAlive: () => hasNotSettled(driver.ended),
    openPage,
    async close() {
      await closePages()
      await driver.end()
    },
  }
}
