import type { Browser as PlaywrightBrowser } from 'playwright'
import type { FoundBrowser } from '../browser.ts'
import type { Engine } from '../engine.ts'
import { launched, launchLimitMs, pagesOf } from '../playwright-browser.ts'
import { playwrightLibrary } from '../driver-library.ts'
import { findWebKit } from './find-webkit.ts'
import { openWebKitGtk } from './open-webkitgtk.ts'

/** The engine WebKit: Playwright's build, or WebKitGTK. */
export const webkit: Engine = {
  name: 'webkit',
  engine: 'webkit',
  // Its automation sessions keep no HTTP cache: there would be nothing to be passed by.
  // In WebKitGTK each page is a browser of its own, hence heavier than a tab.
  slots: 6,
  // Playwright's own build keeps no page while it is driven.
  pageOffers: () => (isWebKitGtk() ? ['page-cache'] : []),
  find() {
    const browser = findWebKit()
    if (!browser.found) return browser
    return {
      ...browser,
      open: async () =>
        browser.driver === 'playwright'
          ? pagesOf(await launchWebKit(browser))
          : openWebKitGtk(browser),
    }
  },
}

function isWebKitGtk(): boolean {
  const browser = findWebKit()
  return browser.found && browser.driver === 'webdriver'
}

/** Starts Playwright's own build of WebKit, headless; WebKitGTK is opened by `openWebKitGtk`. */
export function launchWebKit(browser: FoundBrowser): Promise<PlaywrightBrowser> {
  return launched(
    browser,
    playwrightLibrary().webkit.launch({
      executablePath: browser.executablePath,
      timeout: launchLimitMs,
    }),
  )
}
