import { createRequire } from 'node:module'
import path from 'node:path'
import type * as Playwright from 'playwright'
import type * as Selenium from 'selenium-webdriver'
import type { MissingHost } from './host.ts'

/*
 * The libraries that drive browsers. Whoever tests on a runtime does without them, so they are optional peers of the
 * package, and loaded when a browser is first asked for: that takes longer than all that a runtime needs to start.
 */

/** Library → what its name is in a sentence. */
const titles = { playwright: 'Playwright', 'selenium-webdriver': 'Selenium' } as const

type Library = keyof typeof titles

/**
 * From where packages are looked for: from here, then from the folder in which the suite was called, for npx may keep
 * us outside of it; Playwright Test brings the Playwright that it runs.
 */
const origins = [import.meta.url, path.join(process.cwd(), 'package.json')]

function fileOf(library: Library): string | undefined {
  for (const origin of origins)
    for (const via of ['', '@playwright/test']) {
      try {
        const from = via === '' ? origin : createRequire(origin).resolve(via)
        return createRequire(from).resolve(library)
      } catch {
        // It is looked for in the next place.
      }
    }
  return undefined
}

/** What a host that a library drives is, if the library is not installed; undefined if it is. */
export function withoutLibrary(library: Library): MissingHost | undefined {
  if (fileOf(library) !== undefined) return undefined
  return {
    found: false,
    reason: `It needs ${titles[library]}, which is not installed.`,
    remedy: `Run \`npm install -D ${library}\`.`,
  }
}

/** @throws if it is not installed, which `withoutLibrary` tells */
export function playwrightLibrary(): typeof Playwright {
  return load('playwright') as typeof Playwright
}

/** @throws if it is not installed, which `withoutLibrary` tells */
export function seleniumLibrary(): typeof Selenium {
  return load('selenium-webdriver') as typeof Selenium
}

/** Where Playwright keeps the browser that it builds itself, whether it is there or not; nowhere without Playwright. */
export function playwrightsOwn(engine: 'chromium' | 'firefox' | 'webkit'): string[] {
  return withoutLibrary('playwright') ? [] : [playwrightLibrary()[engine].executablePath()]
}

/** A file of Playwright's inside, `playwright-core`. */
export function playwrightCoreFile(name: string): string {
  const manifest = createRequire(fileOf('playwright') ?? import.meta.url).resolve(
    'playwright-core/package.json',
  )
  return path.join(path.dirname(manifest), name)
}

function load(library: Library): unknown {
  const file = fileOf(library)
  if (file === undefined) throw new Error(`There is no ${library}: \`npm install -D ${library}\`.`)
  return createRequire(import.meta.url)(file)
}
