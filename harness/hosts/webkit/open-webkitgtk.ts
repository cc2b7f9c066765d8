/**
 * WebKitGTK, driven by WebDriver: each page is a MiniBrowser with a driver of its own, on one virtual display. That
 * costs a second and a hundred megabytes.
 */
import type { FoundBrowser } from '../browser.ts'
import { openWebDriverPage, type WebDriverPage } from '../webdriver/page.ts'
import { openDisplay } from './display.ts'
import { browserEnd, watched } from './browser-end.ts'
import { startWebKitDriver } from './start-driver.ts'

/** A running WebKitGTK. */
export interface WebKitGtk {
  /** Settles with the reason if what all pages share is lost. */
  readonly died: Promise<string>
  /** Asks what all pages share. */
  isAlive(): Promise<boolean>
  /** Opens a page; it may still be loading when this returns. */
  open(url: string): Promise<WebDriverPage>
  /** Ends all pages and the display. */
  close(): Promise<void>
}

/** Alone it takes less than a second. */
const limitMs = 30_000

const pulseMs = 500

/** Opens the display and gives the means to open pages. */
export async function openWebKitGtk(browser: FoundBrowser): Promise<WebKitGtk> {
  const display = await openDisplay()
  const died = display.gone.then((reason) => `The display is gone: ${reason}`)
  const pages = new Set<WebDriverPage>()
  return {
    died,
    isAlive: () => display.isAlive(),
    async open(url) {
      const driver = await startWebKitDriver(display.env)
      const page = await openWebDriverPage({
        serverUrl: driver.url,
        capabilities: capabilitiesOf(browser.executablePath),
        browser: browser.executablePath,
        remedy: 'see whether it runs by itself',
        url,
        limitMs,
        pulseMs,
        hopeless: [died, browserEnd(browser.executablePath, driver), driver.ended],
        end: () => driver.end(),
      })
      pages.add(page)
      void page.gone.then(() => pages.delete(page))
      return page
    },
    async close() {
      await Promise.all([...pages].map((page) => page.close()))
      await display.close()
    },
  }
}

function capabilitiesOf(executablePath: string): Record<string, unknown> {
  return {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': watched(executablePath, [
      '--automation',
      '--features=-DOMTimersThrottling,-HiddenPageDOMTimerThrottling',
    ]),
  }
}
