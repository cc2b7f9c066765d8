import type { EngineName } from '../browser.ts'
import { type GridBrowser, gridBrowsers } from './grid-file.ts'
import { openServedPage, pagesOpenedBy } from './open-pages.ts'
import type { Feature } from '../../case.ts'
import { messageOf } from '../../errors.ts'
import { offeredByChromium } from '../chromium/chromium.ts'
import { answersInTime } from '../death.ts'
import type { Engine, OpenEngine } from '../engine.ts'
import { withoutLibrary } from '../driver-library.ts'
import { offeredByFirefox } from '../firefox/firefox.ts'
import type { HostIdentity } from '../host.ts'

/** A server that does not answer within this time is not there. */
const statusLimitMs = 10_000

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
    find: () =>
      withoutLibrary('selenium-webdriver') ?? {
        found: true as const,
        source: nameOf(browser),
        version: () => Promise.resolve(browser.capabilities.browserName),
        open: () => openOnGrid(browser),
      },
  }))
}

async function openOnGrid(browser: GridBrowser): Promise<OpenEngine> {
  const server = nameOf(browser)
  const { serverUrl } = browser
  await askStatus(serverUrl).catch((error: unknown) => {
    throw new Error(`${server} does not answer (${messageOf(error)}): see whether it runs.`, {
      cause: error,
    })
  })
  const never = new Promise<string>(() => undefined)
  const { openPage, closePages } = pagesOpenedBy(async (url) => {
    const page = await openServedPage(url, {
      serverUrl,
      capabilities: browser.capabilities,
      browser: browser.name,
      remedy: `see whether ${server} has such a browser`,
      hopeless: [],
    })
    const identity = async (): Promise<HostIdentity> => {
      const { source, ...said } = await page.identity()
      return { ...said, source: `${source}, ${server}` }
    }
    return { ...page, identity }
  })
  return {
    // Each page has a browser of its own; of the server that they share, only an answer tells that it is there.
    died: never,
    isAlive: () => answersInTime(askStatus(serverUrl), never),
    openPage,
    close: closePages,
  }
}

/** Without the name and key that may be in the address. */
function nameOf({ serverUrl }: GridBrowser): string {
  return `WebDriver at ${new URL(serverUrl).host}`
}

/**
 * Asks a WebDriver server for its status. Any answer will do: a grid that is not ready now may be when a session is
 * asked for.
 *
 * @throws if none comes
 */
async function askStatus(serverUrl: string): Promise<void> {
  const url = new URL(`${serverUrl.replace(/\/$/, '')}/status`)
  const { username, password } = url
  // fetch() takes no address with a name and key in it.
  url.username = url.password = ''
  const credentials = btoa(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)
  const answer = await fetch(url, {
    headers: username === '' ? {} : { authorization: `Basic ${credentials}` },
    signal: AbortSignal.timeout(statusLimitMs),
  }).catch((error: unknown) => {
    // It says only that it failed; the cause says why.
    throw error instanceof Error && error.cause instanceof Error ? error.cause : error
  })
  await answer.body?.cancel()
}
