import { EventEmitter, once } from 'node:events'
import type { Browser, CDPSession } from 'playwright'
import { answersInTime, inTime } from '../death.ts'
import type { OpenEngine } from '../engine.ts'
import { deathOf } from '../playwright-browser.ts'

/**
 * Opens pages in Chromium, each in a context of its own, with no developer tools attached to them: those would be
 * told of every chunk that a page receives, which costs more than the cases do, and could change what is measured.
 */
export async function chromiumPagesOf(browser: Browser): Promise<OpenEngine> {
  const devtools = await browser.newBrowserCDPSession()
  const endings = await watchEndings(devtools)
  const died = deathOf(browser)
  return {
    died,
    isAlive: () => answersInTime(devtools.send('Browser.getVersion'), died),
    async openPage(url) {
      const { browserContextId } = await devtools.send('Target.createBrowserContext')
      const { targetId } = await devtools.send('Target.createTarget', { url, browserContextId })
      return {
        // A browser that is gone does not say that its pages are.
        gone: Promise.race([endings.of(targetId), died]),
        kill: () =>
          inTime(devtools.send('Target.disposeBrowserContext', { browserContextId }), died),
        identity: () => Promise.resolve({ engineVersion: browser.version() }),
      }
    },
    close: () => inTime(browser.close(), died),
  }
}

/** Learns how pages end, from the browser and not from the pages themselves. */
async function watchEndings(
  devtools: CDPSession,
): Promise<{ of(targetId: string): Promise<string> }> {
  const reasons = new Map<string, string>()
  const ended = new EventEmitter().setMaxListeners(0)
  const end = (targetId: string, reason: string): void => {
    if (reasons.has(targetId)) return
    reasons.set(targetId, reason)
    ended.emit(targetId)
  }
  devtools.on('Target.targetCrashed', ({ targetId }) => end(targetId, 'The page crashed.'))
  devtools.on('Target.targetDestroyed', ({ targetId }) => end(targetId, 'The page was closed.'))
  await devtools.send('Target.setDiscoverTargets', { discover: true })
  return {
    async of(targetId) {
      if (!reasons.has(targetId)) await once(ended, targetId)
      return reasons.get(targetId)!
    },
  }
}
