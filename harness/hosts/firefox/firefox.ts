import type { Browser as PlaywrightBrowser } from 'playwright'
import type { Feature } from '../../case.ts'
import { asBrowser, type Browser, type BrowserDriver, type FoundBrowser } from '../browser.ts'
import type { Engine } from '../engine.ts'
import { pathsHere, type SystemPaths } from '../executable.ts'
import { launched, launchLimitMs, pagesOf } from '../playwright-browser.ts'
import { playwrightLibrary, playwrightsOwn } from '../driver-library.ts'
import { unsubscribeNetworkEvents } from '../playwright-internals.ts'
import { installBrowser } from '../install-command.ts'
import { findProgram } from '../program.ts'

/** What Firefox offers however it is started. */
export const offeredByFirefox: readonly Feature[] = ['http-cache']

/** The engine of Firefox, driven by Playwright. */
export const firefox: Engine = {
  name: 'firefox',
  engine: 'firefox',
  slots: 12,
  offers: offeredByFirefox,
  // Playwright's own build is started so that it keeps no page.
  pageOffers: () => (isDrivenBy('playwright-bidi') ? ['page-cache'] : []),
  find() {
    const browser = findFirefox()
    if (!browser.found) return browser
    const over = browser.driver === 'playwright-bidi' ? ', over WebDriver BiDi' : ''
    return {
      ...browser,
      source: browser.source + over,
      async open() {
        const launchedBrowser = await launchFirefox(browser)
        await unsubscribeNetworkEvents(launchedBrowser)
        return pagesOf(launchedBrowser)
      },
    }
  },
}

function isDrivenBy(driver: BrowserDriver): boolean {
  const browser = findFirefox()
  return browser.found && browser.driver === driver
}

const systemsFirefox: SystemPaths = {
  linux: ['firefox-esr', 'firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['Mozilla Firefox/firefox.exe'],
}

/**
 * The Firefox to use: the one named by EVENTSOURCE_CONFORMANCE_FIREFOX (the path of a Firefox as Mozilla or a
 * distribution builds it), else Playwright's own build, else the system's. Only Playwright's own build speaks its
 * protocol; every other is driven over WebDriver BiDi.
 */
export function findFirefox(): Browser {
  const playwrights = playwrightsOwn('firefox')
  const program = findProgram(
    'firefox',
    [{ paths: playwrights, source: 'Playwright firefox' }, { paths: pathsHere(systemsFirefox) }],
    {
      reason: "Neither Playwright's Firefox nor one of the system is installed.",
      remedy: `Run \`${installBrowser('firefox')}\`, or name a Firefox in EVENTSOURCE_CONFORMANCE_FIREFOX.`,
    },
  )
  const isPlaywrights = program.found && playwrights.includes(program.executablePath)
  return asBrowser(program, 'firefox', isPlaywrights ? 'playwright' : 'playwright-bidi')
}

/**
 * Loopback is all there is. Firefox never sends localhost and what is below it through a proxy, so a proxy where
 * nobody listens keeps everything else that it does beside the cases on the machine. The fixture server listens on
 * 127.0.0.1 only; an attempt at ::1 would cost time.
 */
const loopbackOnly = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.failover_direct': false,
  'network.proxy.allow_bypass': false,
  'network.dns.disableIPv6': true,
}

/**
 * Starts Firefox, headless, for any number of contexts and pages: over WebDriver BiDi, unless it is Playwright's own
 * build. Playwright's own preferences already keep it from throttling background pages.
 */
export function launchFirefox(browser: FoundBrowser): Promise<PlaywrightBrowser> {
  return launched(
    browser,
    playwrightLibrary().firefox.launch({
      executablePath: browser.executablePath,
      timeout: launchLimitMs,
      ...(browser.driver === 'playwright-bidi' && { channel: 'moz-firefox' }),
      firefoxUserPrefs: loopbackOnly,
    }),
  )
}
