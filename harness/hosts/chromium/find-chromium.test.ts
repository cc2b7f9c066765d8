import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { findChromiumBased } from './find-chromium.ts'

const before = { ...process.env }

test.afterEach(() => {
  process.env = { ...before }
})

/** A program that says this version. */
function program(name: string, version: string): string {
  const file = test.info().outputPath(name)
  writeFileSync(file, `#!/bin/sh\necho '${version}'\n`, { mode: 0o755 })
  return file
}

test('a browser is found by the name its installer gives its program', async () => {
  test.skip(process.platform !== 'linux', 'Elsewhere they are not found along PATH.')
  process.env['PATH'] = path.dirname(program('google-chrome-stable', 'Google Chrome 143.0.7499.4'))
  const chrome = findChromiumBased('chrome')
  expect(chrome).toMatchObject({ found: true, engine: 'chromium', source: 'Google Chrome' })
  process.env['PATH'] = before['PATH']
  expect(chrome.found && (await chrome.version())).toBe('Google Chrome 143.0.7499.4')
})

test('a version that is only a number, as Opera says it, gets the name', async () => {
  process.env['EVENTSOURCE_CONFORMANCE_OPERA'] = program('my-opera', '131.0.5877.5')
  const opera = findChromiumBased('opera')
  expect(opera.found && (await opera.version())).toBe('Opera 131.0.5877.5')
})

test('a browser that is not there says how to have it', () => {
  process.env['PATH'] = test.info().outputPath('nothing')
  expect(findChromiumBased('brave')).toEqual({
    found: false,
    reason: 'Brave is not in a place where its installer puts it.',
    remedy: 'Install it, or name its program in EVENTSOURCE_CONFORMANCE_BRAVE.',
  })
})
