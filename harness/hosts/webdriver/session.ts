import { setTimeout as delay } from 'node:timers/promises'
import type { WebDriver } from 'selenium-webdriver'
import { seleniumLibrary } from '../driver-library.ts'

/** What a session is asked of, and for what. */
export interface SessionRequest {
  /** Of the WebDriver server: a driver or a grid. */
  serverUrl: string
  /** What the browser is to be; a page load strategy is added. */
  capabilities: Readonly<Record<string, unknown>>
  /** The browser's name in errors. */
  browser: string
  /** What to do if it does not start; a clause without capital and full stop. */
  remedy: string
  /** How long it may take to start. */
  limitMs: number
  /** Each settles with the reason if there will be no session. */
  hopeless: readonly Promise<string>[]
}

/**
 * Starts a session, hence a browser.
 *
 * @throws in one sentence if there is none to be had
 */
export async function startSession(request: SessionRequest): Promise<WebDriver> {
  const { Builder, Capabilities } = seleniumLibrary()
  const capabilities = new Capabilities(request.capabilities)
    // The page says itself when it runs, and one that never loads must not hold us up.
    .set('pageLoadStrategy', 'none')
  const building: PromiseLike<WebDriver> = new Builder()
    .disableEnvironmentOverrides()
    .usingServer(request.serverUrl)
    .withCapabilities(capabilities)
    .build()
  try {
    return await unlessHopeless(building, 'does not start', request)
  } catch (error) {
    // One that comes after all would hold its browser for ever.
    building.then(
      (unwanted) => unwanted.quit(),
      () => undefined,
    )
    throw error
  }
}

/**
 * Waits for what a server does, which may wait without end for a browser that has gone.
 *
 * @param failing what the browser does if nothing comes of it
 * @throws in one sentence if nothing comes of it
 */
export async function unlessHopeless<T extends object | void>(
  doing: PromiseLike<T>,
  failing: string,
  { hopeless, limitMs, browser, remedy }: SessionRequest,
): Promise<T> {
  const refused = doing.then(undefined, (error: unknown) =>
    error instanceof Error ? error.message || error.name : String(error),
  )
  const late = delay(limitMs, `no answer within ${limitMs / 1000} seconds`, { ref: false })
  const outcome = await Promise.race([refused, ...hopeless, late])
  if (typeof outcome !== 'string') return outcome
  const cause = outcome.replaceAll(/\s+/g, ' ').replace(/\.$/, '')
  throw new Error(`${browser} ${failing} (${cause}): ${remedy}.`)
}
