/** Browsers and drivers that end at once: stubs in the place of the real ones. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { FoundBrowser } from '../browser.ts'
import { findWebKit } from './find-webkit.ts'
import { openWebKitGtk } from './open-webkitgtk.ts'

const webkit = findWebKit()
const before = { ...process.env }

test.skip(!webkit.found || webkit.driver !== 'webdriver', 'No WebKitGTK.')
test.afterEach(() => {
  process.env = { ...before }
})

/** Leaves a program that says why it cannot run, and does not. */
function broken(name: string): string {
  const file = test.info().outputPath(name)
  writeFileSync(file, '#!/bin/sh\necho "no libfoo" >&2\nexit 3\n', { mode: 0o755 })
  return file
}

/** What comes of opening a page. */
async function failureOf(executablePath?: string): Promise<unknown> {
  const gtk = await openWebKitGtk({
    ...(webkit as FoundBrowser),
    ...(executablePath !== undefined && { executablePath }),
  })
  try {
    return await gtk.openPage('about:blank').catch((error: Error) => error.message)
  } finally {
    await gtk.close()
  }
}

// Less than a driver would wait for a browser.
test.describe.configure({ timeout: 20_000 })

test('a browser that exits at once is told with what it printed', async () => {
  const program = broken('MiniBrowser')
  expect(await failureOf(program)).toBe(
    `${program} does not start (${program} ended with status 3, having printed: no libfoo): see whether it runs by itself.`,
  )
})

test('a driver that exits at once is told with what it printed', async () => {
  const program = broken('WebKitWebDriver')
  process.env['PATH'] = `${path.dirname(program)}${path.delimiter}${before['PATH']}`
  expect(await failureOf()).toBe(`${program} ended with status 3, having printed: no libfoo.`)
})
