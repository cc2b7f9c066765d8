/**
 * A page in a browser of its own, driven by WebDriver.
 *
 * A session could open several windows, but a crash in one may end the session for all, and a page that hangs can
 * often be neither switched to nor closed. A browser for each page can always be ended.
 */
import { setTimeout as delay } from 'node:timers/promises'
import type { WebDriver } from 'selenium-webdriver'
import type { HostIdentity, RunningProbe } from '../host.ts'
import { type SessionRequest, startSession, unlessHopeless } from './session.ts'

/** A session, and the page that is to be opened in it. */
export interface PageRequest extends SessionRequest {
  url: string
  /** How often WebDriver is asked whether the page is there, for it does not tell that one has gone. */
  pulseMs: number
  /** Ends the browser. */
  end(session: WebDriver | undefined): Promise<void>
}

/**
 * Starts a browser and opens a page in it, which may still be loading when this returns.
 *
 * @throws in one sentence if that cannot be done; nothing is left behind
 */
export async function openWebDriverPage(
  request: PageRequest,
): Promise<Required<Omit<RunningProbe, 'caughtUp' | 'reads'>>> {
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
  const kill = (): Promise<void> => {
    stopped.abort()
    ending ??= request.end(opened)
    return ending
  }
  // What is left of a browser whose page has crashed is of no use.
  void lost.then(kill)
  return {
    gone: lost.then(({ reason }) => reason),
    died: new Promise((resolve) => {
      void lost.then(({ reason, isBrowser }) => isBrowser && resolve(reason))
    }),
    kill,
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
      return { reason: lostSentence(browser, error), isBrowser: true }
    }
  }
  return { reason: 'The page was closed.', isBrowser: false }
}

/** A driver whose browser is killed may fail without a word, or with words that end no sentence. */
export function lostSentence(browser: string, error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  return `${browser} is lost: ${said.trim().replace(/\.$/, '') || 'its driver does not say how'}.`
}

/** A browser built on Chromium says which, where a driver says `chrome` of all of them. */
const brands = 'return (navigator.userAgentData?.brands ?? []).map(({ brand }) => brand)'

/** What a session's capabilities say: `firefox 128.0`, or the brand of a browser built on Chromium; and the platform. */
async function identityOf(session: WebDriver): Promise<HostIdentity> {
  const capabilities = await session.getCapabilities()
  const said = (name: string): string => String(capabilities.get(name) ?? '')
  const name = said('browserName') === 'chrome' ? await brandOf(session) : said('browserName')
  return {
    version: `${name || 'browser'} ${said('browserVersion')}`.trim(),
    source: said('platformName') || 'unknown platform',
  }
}

/** `Google Chrome`; the list also has the engine, and an entry that is there to be ignored. */
async function brandOf(session: WebDriver): Promise<string> {
  const listed = await session.executeScript<string[]>(brands).catch(() => [])
  const known = listed.filter((brand) => !/not.*brand/i.test(brand))
  return known.find((brand) => brand !== 'Chromium') ?? known[0] ?? 'chrome'
}
