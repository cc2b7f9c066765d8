import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Playwright, loaded when a browser is first asked for: that takes longer than all that a runtime needs to start. */
export function playwrightLibrary(): typeof import('playwright') {
  return require('playwright') as typeof import('playwright')
}
