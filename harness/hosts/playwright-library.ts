import { createRequire } from 'node:module'
import type * as Playwright from 'playwright'

const require = createRequire(import.meta.url)

/** Playwright, loaded when a browser is first asked for: that takes longer than all that a runtime needs to start. */
export function playwrightLibrary(): typeof Playwright {
  return require('playwright') as typeof Playwright
}
