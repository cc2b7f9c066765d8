import { webkit, type Browser as PlaywrightBrowser } from 'playwright'
import type { FoundBrowser } from '../browser.ts'
import { launched, launchLimit } from '../launching.ts'

/** Starts Playwright's own build of WebKit, headless; WebKitGTK is opened by `openWebKitGtk`. */
export function launchWebKit(browser: FoundBrowser): Promise<PlaywrightBrowser> {
  return launched(
    browser,
    webkit.launch({ executablePath: browser.executablePath, timeout: launchLimit }),
  )
}
