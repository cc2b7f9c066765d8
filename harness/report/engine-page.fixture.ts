import type { Browser } from 'playwright'
import { findChromium } from '../hosts/chromium/find-chromium.ts'
import { findFirefox, launchFirefox } from '../hosts/firefox/firefox.ts'
import { findWebKit } from '../hosts/webkit/find-webkit.ts'
import { launchChromium } from '../hosts/chromium/launch-chromium.ts'
import { launchWebKit } from '../hosts/webkit/webkit.ts'
import { openWebKitGtkPage } from './webkitgtk-page.fixture.ts'

/** A page of the report in some engine, however that engine is driven. */
export interface EnginePage {
  open(url: string): Promise<void>
  /** Evaluates an expression, awaits it and gives its value, which JSON can say. */
  read(expression: string): Promise<unknown>
  /** The same in the one frame that the page has. */
  readFrame(expression: string): Promise<unknown>
  /** Types a text, or presses a key that has a name: Enter, ArrowDown. */
  press(...keys: string[]): Promise<void>
  close(): Promise<void>
}

export const engineNames = ['chromium', 'firefox', 'webkit'] as const
export type EngineName = (typeof engineNames)[number]

const finders = { chromium: findChromium, firefox: findFirefox, webkit: findWebKit }
const launchers = { chromium: launchChromium, firefox: launchFirefox, webkit: launchWebKit }

/** Why an engine cannot be had on this machine; undefined if it can. */
export function unavailableReason(name: EngineName): string | undefined {
  const found = finders[name]()
  return found.found ? undefined : `${found.reason} ${found.remedy}`
}

/** Opens a page in a browser of its own. */
export async function openEnginePage(name: EngineName): Promise<EnginePage> {
  const found = finders[name]()
  if (!found.found) throw new Error(`${found.reason} ${found.remedy}`)
  if (found.driver === 'webdriver') return openWebKitGtkPage(found.executablePath)
  return playwrightPage(await launchers[name](found))
}

async function playwrightPage(browser: Browser): Promise<EnginePage> {
  const page = await browser.newPage()
  return {
    open: async (url) => void (await page.goto(url)),
    read: (expression) => page.evaluate(expression),
    async readFrame(expression) {
      const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame())
      return frame?.evaluate(expression)
    },
    async press(...keys) {
      for (const key of keys)
        if (/^[A-Z]\w+$/.test(key)) await page.keyboard.press(key)
        else await page.keyboard.type(key)
    },
    close: () => browser.close(),
  }
}
