/** A browser of one page, a session or what all pages share dies while cases run. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { firstExecutable } from '../browsers/executable.ts'
import { findWebKit } from '../browsers/find-webkit.ts'
import type { DriverServer } from '../browsers/webdriver/driver-server.ts'
import { type Display, openDisplay } from '../browsers/webkitgtk/display.ts'
import { startWebKitDriver } from '../browsers/webkitgtk/start-driver.ts'
import { type Killing, misbehaving, test } from './killing-test.ts'
import { clean } from './miniature-test.ts'
import { runCase } from './run-case.ts'

// Browsers are started twice and three times.
test.describe.configure({ timeout: 240_000 })

const webkit = findWebKit()
const xvfb = firstExecutable(['Xvfb'])
test.skip(!webkit.found || webkit.driver !== 'webdriver' || xvfb === undefined, 'No WebKitGTK.')

/** What two cases come to while the program that was traced is killed, once. */
async function killedOnce(killing: Killing, host: string): Promise<string[]> {
  const session = await killing.open(host)
  killing.onCall(() => {
    killing.onCall(() => false)
    return killing.kill()
  })
  const verdicts = await Promise.all([misbehaving, clean].map((item) => runCase(item, session)))
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['pass', 'pass'])
  return session.hostFaults()
}

test('a display that is lost is opened again, and named', async ({ killing }) => {
  const folder = path.dirname(killing.traced(xvfb ?? ''))
  process.env['PATH'] = `${folder}${path.delimiter}${process.env['PATH']}`
  expect(await killedOnce(killing, 'webkit')).toEqual([
    expect.stringMatching(/^Host webkit died in the middle of the run \(The display is gone: /),
  ])
})

test('a MiniBrowser that somebody kills costs no case its verdict, and is named', async ({
  killing,
}) => {
  const program = killing.traced(webkit.found ? webkit.executablePath : '')
  process.env['EVENTSOURCE_CONFORMANCE_WEBKIT'] = program
  expect(await killedOnce(killing, 'webkit')).toEqual([
    // The shell above it and the driver both tell; either may be first.
    expect.stringMatching(
      /^Host webkit died in the middle of the run \(.*MiniBrowser (ended with SIGKILL|is lost: .*)\.\)/,
    ),
  ])
})

test.describe('as a grid', () => {
  let display: Display
  let driver: DriverServer

  test.beforeEach(async ({ killing }) => {
    display = await openDisplay()
    driver = await startWebKitDriver(display.env)
    const binary = killing.traced(webkit.found ? webkit.executablePath : '')
    const options = { binary, args: ['--automation'] }
    const capabilities = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options }
    process.env['EVENTSOURCE_CONFORMANCE_GRID'] = test.info().outputPath('grid.json')
    writeFileSync(
      process.env['EVENTSOURCE_CONFORMANCE_GRID'],
      JSON.stringify({ url: driver.url, browsers: { remote: { capabilities } } }),
    )
  })

  test.afterEach(async () => {
    await driver.end()
    await display.close()
  })

  test('a session that somebody kills costs no case its verdict, and is named', async ({
    killing,
  }) => {
    expect(await killedOnce(killing, 'remote')).toEqual([
      expect.stringMatching(/^Host remote died in the middle of the run \(remote is lost: /),
    ])
  })

  test('a grid that is killed is lost, and every case left says so', async ({ killing }) => {
    const session = await killing.open('remote')
    killing.onCall(() => {
      void driver.end()
      return true
    })
    for (const item of [misbehaving, clean]) {
      const { verdict, reason } = await runCase(item, session)
      expect(verdict).toBe('harness-error')
      expect(reason).toMatch(
        /^Host remote died in the middle of the run \(.*\) and could not be started again: WebDriver at 127\.0\.0\.1:\d+ does not answer \(connect ECONNREFUSED [^\n]*\): see whether it runs\.$/,
      )
      expect(session.lost()).toBe(reason)
    }
  })
})
