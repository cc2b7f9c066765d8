import type { EngineName } from '../browsers/browser.ts'
import { type GridBrowser, gridBrowsers } from '../browsers/webdriver/grid-file.ts'
import { webDriverPages } from '../browsers/webdriver/open-pages.ts'
import type { WebDriverPage } from '../browsers/webdriver/page.ts'
import type { Feature } from '../case.ts'
import { offeredByChromium } from './chromium.ts'
import type { Engine, OpenEngine } from './engine.ts'
import { offeredByFirefox } from './firefox.ts'
import type { RunningProbe } from './host.ts'

/** What an engine offers in a browser that somebody else has started. */
const offers: Readonly<Record<EngineName, readonly Feature[]>> = {
  chromium: offeredByChromium,
  firefox: offeredByFirefox,
  webkit: [],
}

/**
 * The browsers of the grid that the environment names.
 *
 * @throws in one sentence if its file is not as it should be
 */
export function gridEngines(): Engine[] {
  return gridBrowsers().map((browser) => ({
    name: browser.name,
    engine: browser.engine,
    slots: browser.slots,
    offers: offers[browser.engine],
    names: browser.names,
    joins: () => true,
    // Whether the grid has it, only the grid can tell.
    find: () => ({
      found: true as const,
      source: placeOf(browser),
      version: () => Promise.resolve(String(browser.capabilities['browserName'])),
      open: () => Promise.resolve(openOnGrid(browser)),
    }),
  }))
}

function openOnGrid(browser: GridBrowser): OpenEngine {
  const place = placeOf(browser)
  const pages = webDriverPages({
    serverUrl: browser.serverUrl,
    capabilities: browser.capabilities,
    browser: `${browser.name}, ${place},`,
    remedy: 'see whether that server runs and has such a browser',
  })
  return {
    // Each page has a browser of its own; what they share is not ours.
    died: new Promise(() => undefined),
    isAlive: () => Promise.resolve(true),
    openPage: async (url) => probeIn(await pages.open(url), place),
    close: () => pages.close(),
  }
}

/** A page as hosts see it, which says where it is. */
function probeIn(page: WebDriverPage, place: string): RunningProbe {
  return {
    gone: page.gone,
    kill: page.close,
    async identity() {
      const { version, platform } = await page.identity()
      return { version, source: `${platform}, ${place}` }
    },
  }
}

/** Without the name and key that may be in the address. */
function placeOf({ serverUrl }: GridBrowser): string {
  return `WebDriver at ${new URL(serverUrl).host}`
}
