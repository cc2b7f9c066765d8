import { withoutLibrary } from './driver-library.ts'
import type { MissingHost } from './host.ts'
import type { FoundProgram } from './program.ts'

/**
 * A browser on this machine, found or not.
 *
 * Finding one looks only at files, so that it costs next to nothing in each of Playwright's processes;
 * the version needs the program itself to run, and is asked for when something is to be reported.
 */

/** The engines; a host of this name runs the engine's own build, or what comes nearest. */
export type EngineName = 'chromium' | 'firefox' | 'webkit'

/** Browsers built on Chromium that are hosts of their own; Chrome and Edge as Playwright's channels name them. */
export type ChromiumBasedName = 'chrome' | 'msedge' | 'opera' | 'brave'

/** The browsers of this machine that hosts can be. */
export type BrowserName = EngineName | ChromiumBasedName | 'safari'

/**
 * How a browser is driven: `playwright` by Playwright's own protocol for the engine, `playwright-bidi` by
 * Playwright over WebDriver BiDi, `webdriver` by classic WebDriver.
 */
export type BrowserDriver = 'playwright' | 'playwright-bidi' | 'webdriver'

/** A browser that can be started. */
export interface FoundBrowser extends FoundProgram {
  engine: EngineName
  driver: BrowserDriver
}

/** A browser that was looked for. */
export type Browser = FoundBrowser | MissingHost

/** A program that was found or not, as the browser that it is; missing too if what drives it is not installed. */
export function asBrowser(
  program: FoundProgram | MissingHost,
  engine: EngineName,
  driver: BrowserDriver,
): Browser {
  // Of browsers that Playwright drives, Playwright says how to get them, so it comes first.
  if (!program.found && driver === 'webdriver') return program
  const lack = withoutLibrary(driver === 'webdriver' ? 'selenium-webdriver' : 'playwright')
  if (lack) return lack
  return program.found ? { ...program, engine, driver } : program
}
