/** A browser of one page, a session or what all pages share dies while cases run. */
import path from 'node:path'
import { expect } from '@playwright/test'
import { firstExecutable } from '../hosts/executable.ts'
import { findWebKit } from '../hosts/webkit/find-webkit.ts'
import { type Killing, misbehaving } from './killing.fixture.ts'
import { clean } from './miniature.fixture.ts'
import { test } from './remote-webkit.fixture.ts'
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
  const verdicts = await Promise.all(
    [misbehaving, clean].map((testCase) => runCase(testCase, session)),
  )
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

test('a remote session that somebody kills costs no case its verdict, and is named', async ({
  remote,
  killing,
}) => {
  expect(await killedOnce(killing, remote.host)).toEqual([
    expect.stringMatching(/^Host remote died in the middle of the run \(remote is lost: /),
  ])
})

test('a grid that is killed is lost, and every case left says so', async ({ remote, killing }) => {
  const session = await killing.open(remote.host)
  killing.onCall(() => {
    void remote.end()
    return true
  })
  for (const testCase of [misbehaving, clean]) {
    const { verdict, reason } = await runCase(testCase, session)
    expect(verdict).toBe('harness-error')
    expect(reason).toMatch(
      /^Host remote died in the middle of the run \(.*\) and could not be started again: WebDriver at 127\.0\.0\.1:\d+ does not answer \(connect ECONNREFUSED [^\n]*\): see whether it runs\.$/,
    )
    expect(session.lost()).toBe(reason)
  }
})
