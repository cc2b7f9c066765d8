import type { Browser } from 'playwright'
import { findChromium } from '../browsers/find-chromium.ts'
import { findFirefox } from '../browsers/find-firefox.ts'
import { findWebKit } from '../browsers/find-webkit.ts'
import { launchChromium } from '../browsers/launch-chromium.ts'
import { launchFirefox } from '../browsers/launch-firefox.ts'
import { launchWebKit } from '../browsers/launch-webkit.ts'
import { openWebKitGtkPage } from './webkitgtk-page.ts'

/** A page of the report in some engine, however that engine is driven. */
export interface EnginePage {
  open(url: string): Promise<void>
  /** Evaluates an expression, awaits it and gives its value, which JSON can say. */
  read(expression: string): Promise<unknown>
  /** The same in the frame of the story. */
  readStory(expression: string): Promise<unknown>
  /** Types a text, or presses a key that has a name: Enter, ArrowDown. */
  press(...keys: string[]): Promise<void>
  close(): Promise<void>
}

export const engineNames = ['chromium', 'firefox', 'webkit'] as const
export type EngineName = (typeof engineNames)[number]

const finders = { chromium: findChromium, firefox: findFirefox, webkit: findWebKit }
const launchers = { chromium: launchChromium, firefox: launchFirefox, webkit: launchWebKit }

/** Why an engine cannot be had on this machine; undefined if it can. */
export function lackOf(name: EngineName): string | undefined {
  const found = finders[name]()
  return found.found ? undefined : `${found.reason} ${found.remedy}`
}

/**
 * Why script cannot be switched off in an engine. Of Firefox over WebDriver BiDi both ways were tried: the context's
 * `javaScriptEnabled: false` changes nothing, and with the preference `javascript.enabled` off the launch does not end.
 */
export function lackOfScriptSwitch(name: EngineName): string | undefined {
  const found = finders[name]()
  if (!found.found) return lackOf(name)
  return found.driver === 'playwright-bidi'
    ? 'Over WebDriver BiDi script cannot be switched off.'
    : undefined
}

/** Opens a page in a browser of its own. Without `script` the pages it shows have none. */
export async function openEnginePage(
  name: EngineName,
  { script = true } = {},
): Promise<EnginePage> {
  const found = finders[name]()
  if (!found.found) throw new Error(`${found.reason} ${found.remedy}`)
  if (found.driver === 'webdriver') return openWebKitGtkPage(found.executablePath, { script })
  return playwrightPage(await launchers[name](found), script)
}

async function playwrightPage(browser: Browser, script: boolean): Promise<EnginePage> {
  const context = await browser.newContext({ javaScriptEnabled: script })
  const page = await context.newPage()
  return {
    open: async (url) => void (await page.goto(url)),
    read: (expression) => page.evaluate(expression),
    async readStory(expression) {
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
