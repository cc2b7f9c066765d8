import { setTimeout as delay } from 'node:timers/promises'
import type { WebDriver } from 'selenium-webdriver'
import { openWebDriverPage, type WebDriverPage } from './page.ts'
import type { SessionRequest } from './session.ts'

/** A browser that a WebDriver server starts for us, as often as there are pages. */
export interface ServedBrowser extends Pick<
  SessionRequest,
  'serverUrl' | 'capabilities' | 'browser' | 'remedy'
> {
  /** Each settles with the reason if all pages are lost. */
  hopeless?: readonly Promise<string>[]
}

/** Pages that are opened and closed together. */
export interface WebDriverPages {
  /** Opens a page; it may still be loading when this returns. */
  open(url: string): Promise<WebDriverPage>
  close(): Promise<void>
}

/** A grid may have to start a machine first, and to wait until a place is free. */
const limitMs = 120_000

/** Each question may go around the world, and be counted. */
const pulseMs = 2000

/** So long a server may take to end a session. */
const patienceMs = 10_000

export function webDriverPages(served: ServedBrowser): WebDriverPages {
  const pages = new Set<WebDriverPage>()
  return {
    async open(url) {
      const page = await openWebDriverPage({
        ...served,
        url,
        limitMs,
        pulseMs,
        hopeless: served.hopeless ?? [],
        end: quit,
      })
      pages.add(page)
      void page.gone.then(() => pages.delete(page))
      return page
    },
    async close() {
      await Promise.all([...pages].map((page) => page.close()))
    },
  }
}

/** A session that is lost cannot be ended, and one that does not end by itself is the server's to end. */
async function quit(session: WebDriver | undefined): Promise<void> {
  const over = delay(patienceMs, undefined, { ref: false })
  await Promise.race([session?.quit().catch(() => undefined), over])
}
