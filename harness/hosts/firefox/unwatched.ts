/* oxlint-disable no-underscore-dangle -- Playwright's own names */
import type { Browser } from 'playwright'

/** What is reached of Playwright's inside, where it is as it was in the version that is pinned. */
interface Inside {
  _connection?: {
    toImpl?: (client: object) => {
      _browserSession?: {
        send?: (method: 'session.unsubscribe', params: { events: string[] }) => Promise<unknown>
      }
    }
  }
}

/**
 * Has a browser that is driven over WebDriver BiDi no longer report what its pages load. Playwright subscribes to
 * that for its own API, which nothing here uses, and has no way to leave it: each request, response and body is shown
 * to a listener on its way to the page, which costs Firefox as much as the cases do. A browser should be measured
 * alone. Where Playwright's inside has changed, all is as Playwright wants it; a test tells.
 */
export async function unwatched(browser: Browser): Promise<Browser> {
  const inside = (browser as unknown as Inside)._connection?.toImpl?.(browser)
  await inside?._browserSession?.send?.('session.unsubscribe', { events: ['network'] })
  return browser
}
