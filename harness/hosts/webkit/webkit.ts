import { findWebKit } from './find-webkit.ts'
import { launchWebKit } from './launch-webkit.ts'
import type { FoundBrowser } from '../browser.ts'
import { openWebKitGtk } from './open-webkitgtk.ts'
import { inTime } from '../browser-patience.ts'
import { hasNotSettled } from '../death.ts'
import type { Engine, OpenEngine } from '../engine.ts'
import { pagesOf } from '../playwright-pages.ts'

export const webkit: Engine = {
  name: 'webkit',
  engine: 'webkit',
  // Its automation sessions keep no HTTP cache: there would be nothing to be passed by.
  // In WebKitGTK each page is a browser of its own, hence heavier than a tab.
  slots: 6,
  find() {
    const browser = findWebKit()
    if (!browser.found) return browser
    return {
      ...browser,
      open: async () =>
        browser.driver === 'playwright'
          ? pagesOf(await launchWebKit(browser))
          : webKitGtkPages(browser),
    }
  },
}

async function webKitGtkPages(browser: FoundBrowser): Promise<OpenEngine> {
  const gtk = await openWebKitGtk(browser)
  return {
    died: gtk.died,
    async isAlive() {
      if (await gtk.isAlive()) return hasNotSettled(gtk.died)
      // Its process is about to end, and tells more.
      await inTime(gtk.died, gtk.died)
      return false
    },
    async openPage(url) {
      const { gone, died, close } = await gtk.open(url)
      return { gone, died, kill: close }
    },
    close: () => gtk.close(),
  }
}
