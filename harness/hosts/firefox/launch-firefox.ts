import { firefox, type Browser as PlaywrightBrowser } from 'playwright'
import type { FoundBrowser } from '../browser.ts'
import { launched, launchLimit } from '../launching.ts'

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
    firefox.launch({
      executablePath: browser.executablePath,
      timeout: launchLimit,
      ...(browser.driver === 'playwright-bidi' && { channel: 'moz-firefox' }),
      firefoxUserPrefs: loopbackOnly,
    }),
  )
}
