/**
 * What is relied on of Playwright, the library, beyond its documentation: all of it, so that a new version is looked
 * through in one place. The test beside this file fails if one has changed.
 */
/* oxlint-disable no-underscore-dangle -- Playwright's own names */
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright'
import { z } from 'zod'
import { playwrightCoreFile } from './driver-library.ts'
import { havingPrinted, lastLines } from './program-output.ts'

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
 * alone. If Playwright's inside has changed, all is as Playwright wants it.
 */
export async function unsubscribeNetworkEvents(browser: Browser): Promise<void> {
  const inside = (browser as unknown as Inside)._connection?.toImpl?.(browser)
  await inside?._browserSession?.send?.('session.unsubscribe', { events: ['network'] })
}

const BrowserList = z.object({
  browsers: z.array(
    z.object({
      name: z.string(),
      title: z.string().optional(),
      browserVersion: z.string().optional(),
    }),
  ),
})

/** The version of the WebKit that Playwright builds, which does not tell it itself, from Playwright's own list. */
export async function playwrightWebKitVersion(): Promise<string> {
  const file = playwrightCoreFile('browsers.json')
  const { browsers } = BrowserList.parse(JSON.parse(await readFile(file, 'utf8')))
  const webkit = browsers.find(({ name }) => name === 'webkit')
  if (webkit?.browserVersion === undefined) throw new Error(`${file} names no version of webkit.`)
  return `${webkit.title ?? 'webkit'} ${webkit.browserVersion}`
}

/** Why a browser did not start, in a clause, from an error that has pages of log. */
export function launchFailureIn(message: string): string {
  const [, code, signal] = /<process did exit: exitCode=(\w+), signal=(\w+)>/.exec(message) ?? []
  const [printed = ''] = message.split('Call log:')
  const lines = [...printed.matchAll(/\[err\] (.*)$/gm)].map(([, line]) => line)
  const how =
    code === undefined
      ? (message.split('\n')[0] ?? '').replace(/^[\w.]+: /, '').replace(/\.$/, '')
      : `it ended with ${signal === 'null' ? `status ${code}` : signal}`
  return how + havingPrinted(lastLines(lines.join('\n')))
}
