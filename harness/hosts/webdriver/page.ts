/**
 * A page in a browser of its own, driven by WebDriver.
 *
 * A session could open several windows, but a crash in one may end the session for all, and a page that hangs can
 * often be neither switched to nor closed. A browser for each page can always be ended.
 */
import { setTimeout as delay } from 'node:timers/promises'
import type { WebDriver } from 'selenium-webdriver'
import { type Identity, identityOf } from './identity.ts'
import { type SessionRequest, startSession, unlessHopeless } from './session.ts'

export interface WebDriverPage {
  /** Settles with the reason when the page is gone, by itself or by `close`. */
  readonly gone: Promise<string>
  /** Settles with the reason when the browser is lost, and the page with it. */
  readonly died: Promise<string>
  /** Ends the page and its browser, whatever it is doing. */
  close(): Promise<void>
  /** What the browser says that it is; asked once the page runs. */
  identity(): Promise<Identity>
}

export interface PageRequest extends SessionRequest {
  url: string
  /** WebDriver tells nobody that a page has gone; so often it is asked. */
  pulseMs: number
  /** Ends the browser. */
  end(session: WebDriver | undefined): Promise<void>
}

/**
 * Starts a browser and opens a page in it, which may still be loading when this returns.
 *
 * @throws in one sentence if that cannot be done; nothing is left behind
 */
export async function openWebDriverPage(request: PageRequest): Promise<WebDriverPage> {
  let session: WebDriver | undefined
  try {
    session = await startSession(request)
    await unlessHopeless(session.get(request.url), 'does not open a page', request)
  } catch (error) {
    await request.end(session)
    throw error
  }
  const opened = session
  const stopped = new AbortController()
  const lost = Promise.race([
    ...request.hopeless.map(async (reason) => ({ reason: await reason, isBrowser: true })),
    lossOf(opened, request, stopped.signal),
  ])
  let ending: Promise<void> | undefined
  const close = (): Promise<void> => {
    stopped.abort()
    ending ??= request.end(opened)
    return ending
  }
  // What is left of a browser whose page has crashed is of no use.
  void lost.then(close)
  return {
    gone: lost.then(({ reason }) => reason),
    died: new Promise((resolve) => {
      void lost.then(({ reason, isBrowser }) => isBrowser && resolve(reason))
    }),
    close,
    identity: () => identityOf(opened),
  }
}

/** How a page is lost. */
interface Loss {
  reason: string
  /** The browser is lost, and the page with it. */
  isBrowser: boolean
}

/** Settles once the session no longer has its page. */
async function lossOf(
  session: WebDriver,
  { browser, pulseMs }: PageRequest,
  signal: AbortSignal,
): Promise<Loss> {
  while (!signal.aborted) {
    try {
      const windows = await session.getAllWindowHandles()
      if (windows.length === 0) break
      await delay(pulseMs, undefined, { signal })
    } catch (error) {
      if (signal.aborted) break
      const said = error instanceof Error ? error.message || error.name : String(error)
      return { reason: `${browser} is lost: ${said}`, isBrowser: true }
    }
  }
  return { reason: 'The page was closed.', isBrowser: false }
}
