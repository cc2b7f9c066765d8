import { findFirefox } from './find-firefox.ts'
import { launchFirefox } from './launch-firefox.ts'
import { unwatched } from './unwatched.ts'
import type { Feature } from '../../case.ts'
import type { Engine } from '../engine.ts'
import { pagesOf } from '../playwright-pages.ts'

/** What Firefox offers however it is started. */
export const offeredByFirefox: readonly Feature[] = ['http-cache']

export const firefox: Engine = {
  name: 'firefox',
  engine: 'firefox',
  slots: 12,
  offers: offeredByFirefox,
  find() {
    const browser = findFirefox()
    if (!browser.found) return browser
    const over = browser.driver === 'playwright-bidi' ? ', over WebDriver BiDi' : ''
    return {
      ...browser,
      source: browser.source + over,
      open: async () => pagesOf(await unwatched(await launchFirefox(browser))),
    }
  },
}
