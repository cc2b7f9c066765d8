import type { Browser as PlaywrightBrowser } from 'playwright'
import type { Trust } from '../../server/certificate.ts'
import type { FoundBrowser } from '../browser.ts'
import { launched, launchLimitMs } from '../playwright-browser.ts'
import { playwrightLibrary } from '../driver-library.ts'

/**
 * Loopback is all there is: a name below localhost or test reaches 127.0.0.1, where the fixture server listens, without an
 * attempt at ::1; no other name resolves, so nothing that a browser does beside the cases leaves the machine.
 */
const resolverRules = [
  'MAP *.localhost 127.0.0.1',
  'MAP *.test 127.0.0.1',
  'MAP * ~NOTFOUND',
  'EXCLUDE localhost',
  'EXCLUDE 127.0.0.1',
].join(', ')

/**
 * What Chromium is to leave off, instead of what Playwright has it leave off: of two such lists the last one counts.
 * Playwright's own also has changes to how requests are made, redirects among them, which its users need for
 * interception; here they would change what is measured.
 */
const featuresOff = [
  // Would draw what hangs below its address bar, in a process of its own for each window: two seconds of work.
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  // Would keep a process ready for a page to come, for each window.
  'SpareRendererForSitePerProcess',
  // Would try https first wherever a page is opened.
  'HttpsUpgrades',
  // Speak, or listen, to the network beside the cases.
  'AimEnabled',
  'DialMediaRouteProvider',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
].join(',')

/**
 * Starts Chromium, headless, for any number of contexts and pages. Playwright's own arguments already keep it from
 * throttling background pages, from networking of its own, and from the sandbox, which root cannot have.
 *
 * @param trust the one key whose certificate is trusted although no authority vouches for it
 */
export function launchChromium(browser: FoundBrowser, trust?: Trust): Promise<PlaywrightBrowser> {
  return launched(
    browser,
    playwrightLibrary().chromium.launch({
      executablePath: browser.executablePath,
      timeout: launchLimitMs,
      // Playwright has it keep no page that goes away, for what it intercepts; cases are about those that are kept.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      args: [
        '--disable-sync',
        `--disable-features=${featuresOff}`,
        // Cases about what may be collected, and when, need a word with the garbage collector.
        '--js-flags=--expose-gc',
        `--host-resolver-rules=${resolverRules}`,
        ...(trust ? [`--ignore-certificate-errors-spki-list=${trust.keyHash}`] : []),
      ],
    }),
  )
}
