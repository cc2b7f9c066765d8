import type { Browser, BrowserName, ChromiumBasedName } from '../browser.ts'
import { chromiumBasedNames, findChromium, findChromiumBased } from './find-chromium.ts'
import { isGiven } from '../program.ts'
import { launchChromium } from './launch-chromium.ts'
import type { Feature } from '../../case.ts'
import type { Engine } from '../engine.ts'
import { chromiumPagesOf } from './chromium-pages.ts'

/** What Chromium offers however it is started. */
export const offeredByChromium: readonly Feature[] = ['http-cache', 'origin-objects', 'zstd']

/** The engine Chromium, in its own build or what comes nearest. */
export const chromium = startedByUs('chromium', findChromium)

/** Chrome, Edge, Opera and Brave. */
export const chromiumBased: readonly Engine[] = chromiumBasedNames.map((name) => ({
  ...startedByUs(name, () => findChromiumBased(name)),
  joins: () => joins(name),
}))

/** If it is there, or the environment names it; but not if it is what runs as `chromium` already. */
function joins(name: ChromiumBasedName): boolean {
  if (isGiven(name)) return true
  const browser = findChromiumBased(name)
  const nearest = findChromium()
  return browser.found && !(nearest.found && nearest.executablePath === browser.executablePath)
}

function startedByUs(name: BrowserName, find: () => Browser): Engine {
  return {
    name,
    engine: 'chromium',
    slots: 12,
    offers: [
      ...offeredByChromium,
      // By the arguments it is started with.
      'tls',
      'certificate-check',
      'http2',
      'remote-names',
      'gc',
    ],
    // By an argument that it is started without.
    pageOffers: () => ['page-cache'],
    find() {
      const browser = find()
      if (!browser.found) return browser
      return {
        ...browser,
        open: async (trust) => chromiumPagesOf(await launchChromium(browser, trust)),
      }
    },
  }
}
