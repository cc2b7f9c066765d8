import type { Browser, Page } from 'playwright'
import { answersInTime, inTime } from './browser-patience.ts'
import type { OpenEngine } from './engine.ts'

/** Opens pages in a browser that Playwright drives, each in a context of its own. */
export function pagesOf(browser: Browser): OpenEngine {
  const died = new Promise<string>((resolve) => {
    browser.once('disconnected', () => resolve('The browser exited.'))
  })
  return {
    died,
    isAlive: () => answersInTime(answers(browser), died),
    async openPage(url) {
      const context = await browser.newContext()
      // Where the browser does not answer any more, nor does this: its process ends with ours at the latest.
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
