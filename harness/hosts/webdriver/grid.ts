import type { EngineName } from '../browser.ts'
import { askStatus } from './server-status.ts'
import { type GridBrowser, gridBrowsers } from './grid-file.ts'
import { webDriverPages } from './open-pages.ts'
import type { WebDriverPage } from './page.ts'
import type { Feature } from '../../case.ts'
import { offeredByChromium } from '../chromium/chromium.ts'
import type { Engine, OpenEngine } from '../engine.ts'
import { offeredByFirefox } from '../firefox/firefox.ts'
import type { RunningProbe } from '../host.ts'

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
      open: () => openOnGrid(browser),
    }),
  }))
}

async function openOnGrid(browser: GridBrowser): Promise<OpenEngine> {
  const place = placeOf(browser)
  const { serverUrl } = browser
  await askStatus(serverUrl).catch((error: unknown) => {
    const cause = error instanceof Error ? error.message : String(error)
    throw new Error(`${place} does not answer (${cause}): see whether it runs.`, { cause: error })
  })
  const pages = webDriverPages({
    serverUrl,
    capabilities: browser.capabilities,
    browser: browser.name,
    remedy: `see whether ${place} has such a browser`,
  })
  return {
    // Each page has a browser of its own; of the server that they share, only an answer tells that it is there.
    died: new Promise(() => undefined),
    isAlive: () =>
      askStatus(serverUrl).then(
        () => true,
        () => false,
      ),
    openPage: async (url) => probeIn(await pages.open(url), place),
    close: () => pages.close(),
  }
}

/** A page as hosts see it, which says where it is. */
function probeIn(page: WebDriverPage, place: string): RunningProbe {
  return {
    gone: page.gone,
    died: page.died,
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
