import type { Browser, Page } from 'playwright'
import { messageOf } from '../errors.ts'
import type { FoundBrowser } from './browser.ts'
import { answersInTime, inTime } from './death.ts'
import type { OpenEngine } from './engine.ts'
import { launchFailureIn } from './playwright-internals.ts'

/** How long a browser may take to start; alone it takes less than a second. */
export const launchLimitMs = 120_000

/**
 * What a launch by Playwright comes to.
 *
 * @throws in one sentence
 */
export async function launched(
  { executablePath }: FoundBrowser,
  launching: Promise<Browser>,
): Promise<Browser> {
  try {
    return await launching
  } catch (error) {
    const cause = launchFailureIn(messageOf(error))
    throw new Error(`${executablePath} does not start (${cause}): see whether it runs by itself.`, {
      cause: error,
    })
  }
}

/** Settles with the reason once a browser is gone. */
export async function deathOf(browser: Browser): Promise<string> {
  await new Promise((resolve) => browser.once('disconnected', resolve))
  return 'The browser exited.'
}

/** Opens pages in a browser that Playwright drives, each in a context of its own. */
export function pagesOf(browser: Browser): OpenEngine {
  const died = deathOf(browser)
  return {
    died,
    isAlive: () => answersInTime(answers(browser), died),
    async openPage(url) {
      const context = await browser.newContext()
      // If the browser does not answer any more, nor does this: its process ends with ours at the latest.
      const kill = (): Promise<void> => inTime(context.close(), died)
      const page = await context.newPage()
      const gone = goneOf(page)
      try {
        await page.goto(url, { waitUntil: 'commit' })
      } catch (error) {
        await kill()
        throw error
      }
      return {
        gone,
        kill,
        identity: () => Promise.resolve({ engineVersion: browser.version() }),
      }
    },
    close: () => inTime(browser.close(), died),
  }
}

/** Pages are told to be gone before their browser is: only an answer tells that it is still there. */
async function answers(browser: Browser): Promise<void> {
  const context = await browser.newContext()
  await context.close()
}

function goneOf(page: Page): Promise<string> {
  return new Promise((resolve) => {
    page.once('crash', () => resolve('The page crashed.'))
    page.once('close', () => resolve('The page was closed.'))
  })
}
