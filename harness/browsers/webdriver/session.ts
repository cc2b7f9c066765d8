import { setTimeout as delay } from 'node:timers/promises'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'

/** What a session is asked of, and for what. */
export interface SessionRequest {
  /** Of the WebDriver server: a driver or a grid. */
  serverUrl: string
  /** What the browser is to be; a page load strategy is added. */
  capabilities: Readonly<Record<string, unknown>>
  /** The browser's name in errors. */
  browser: string
  /** What to do where it does not start; a clause without capital and full stop. */
  remedy: string
  /** So long it may take to start. */
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
  const capabilities = new Capabilities(request.capabilities)
    // The page says itself when it runs, and one that never loads must not hold us up.
    .set('pageLoadStrategy', 'none')
  const building: PromiseLike<WebDriver> = new Builder()
    .disableEnvironmentOverrides()
    .usingServer(request.serverUrl)
    .withCapabilities(capabilities)
    .build()
  const seconds = request.limitMs / 1000
  const late = delay(request.limitMs, `no session comes within ${seconds} seconds`, { ref: false })
  const refused = building.then(undefined, (error: unknown) =>
    error instanceof Error ? error.message : String(error),
  )
  const session = await Promise.race([refused, ...request.hopeless, late])
  if (typeof session !== 'string') return session
  // One that comes after all would hold its browser for ever.
  building.then(
    (unwanted) => unwanted.quit(),
    () => undefined,
  )
  const cause = session.replaceAll(/\s+/g, ' ').replace(/\.$/, '')
  throw new Error(`${request.browser} does not start (${cause}): ${request.remedy}.`)
}
