import { setTimeout as delay } from 'node:timers/promises'
import type { WebDriver } from 'selenium-webdriver'
import type { RunningProbe } from '../host.ts'
import { openWebDriverPage } from './page.ts'
import type { SessionRequest } from './session.ts'

/** A grid may have to start a machine first, and to wait until it has room. */
const limitMs = 120_000

/** Each question may go around the world, and be counted. */
const pulseMs = 2000

/** How long a server may take to end a session. */
const patienceMs = 10_000

/** Opens a page in a browser that a WebDriver server starts for us; it may still be loading when this returns. */
export function openServedPage(
  url: string,
  served: Omit<SessionRequest, 'limitMs'>,
): Promise<Required<Omit<RunningProbe, 'caughtUp' | 'reads'>>> {
  return openWebDriverPage({ ...served, url, limitMs, pulseMs, end: quit })
}

/** Pages that are opened in one way, and closed together. */
export function pagesOpenedBy(open: (url: string) => Promise<RunningProbe>): {
  openPage(url: string): Promise<RunningProbe>
  closePages(): Promise<void>
} {
  const pages = new Set<RunningProbe>()
  return {
    async openPage(url) {
      const page = await open(url)
      pages.add(page)
      void page.gone.then(() => pages.delete(page))
      return page
    },
    async closePages() {
      await Promise.all([...pages].map((page) => page.kill()))
    },
  }
}

/** A session that is lost cannot be ended, and one that does not end by itself is the server's to end. */
async function quit(session: WebDriver | undefined): Promise<void> {
  const over = delay(patienceMs, undefined, { ref: false })
  await Promise.race([session?.quit().catch(() => undefined), over])
}
