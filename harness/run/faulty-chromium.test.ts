/** A browser with all its pages dies while cases run. */
import { writeFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { findChromium } from '../hosts/chromium/find-chromium.ts'
import { misbehaving, test } from './killing.fixture.ts'
import { clean } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'

// Browsers are started twice and three times.
test.describe.configure({ timeout: 240_000 })

test.beforeEach(({ killing }) => {
  const chromium = findChromium()
  test.skip(!chromium.found, chromium.found ? '' : chromium.reason)
  if (chromium.found)
    process.env['EVENTSOURCE_CONFORMANCE_CHROMIUM'] = killing.traced(chromium.executablePath)
})

test('a case that the browser dies of is a crash; the others beside it keep their verdicts', async ({
  killing,
}) => {
  const opened = await killing.open('chromium')
  killing.onCall(killing.kill)
  const cases = [clean, misbehaving, clean, clean]
  const verdicts = await Promise.all(cases.map((testCase) => runCase(testCase, opened)))
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['pass', 'crash', 'pass', 'pass'])
  expect(verdicts[1]?.detail?.problem).toMatch(/^The host died, and once more .*alone/)
  expect(opened.hostFaults()).toEqual([])
  expect(await runCase(clean, opened)).toMatchObject({ verdict: 'pass' })
})

test('a browser that somebody kills costs no case its verdict, and is a fault of the host', async ({
  killing,
}) => {
  const opened = await killing.open('chromium')
  killing.onCall(() => {
    killing.onCall(() => false)
    return killing.kill()
  })
  const verdicts = await Promise.all(
    [clean, misbehaving, clean].map((testCase) => runCase(testCase, opened)),
  )
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass'])
  expect(opened.hostFaults()).toEqual([
    expect.stringMatching(/^Host chromium died in the middle of the run \(The browser exited\.\)/),
  ])
})

test('a browser that cannot be started again is lost, and every case left says so', async ({
  killing,
}) => {
  const opened = await killing.open('chromium')
  killing.onCall(() => {
    writeFileSync(process.env['EVENTSOURCE_CONFORMANCE_CHROMIUM'] ?? '', '#!/bin/sh\nexit 3\n')
    return killing.kill()
  })
  for (const testCase of [misbehaving, clean]) {
    const { verdict, reason } = await runCase(testCase, opened)
    expect(verdict).toBe('harness-error')
    expect(reason).toMatch(
      /^Host chromium died in the middle of the run \(.*\) and could not be started again: .* does not start \(it ended with status 3\)[^\n]*$/,
    )
    expect(opened.lost()).toBe(reason)
  }
})
