import path from 'node:path'
import { expect, test } from '@playwright/test'
import { type Outcome, outcomeOf } from '../../hosts/child-process.ts'

/** Runs the part of setup that follows the dependencies, with this program in the place of Chromium. */
function setup(args: readonly string[], browser: string): Promise<Outcome> {
  const main = path.join(import.meta.dirname, 'main.ts')
  const env = { ...process.env, EVENTSOURCE_CONFORMANCE_CHROMIUM: browser }
  return outcomeOf(process.execPath, ['--import=tsx', main, ...args], { env })
}

test('a name that setup does not know is refused with those it knows: status 2', async () => {
  const { status, stderr } = await setup(['chromium', 'opera'], '/no/such/browser')
  expect(status).toBe(2)
  expect(stderr).toContain('opera')
  expect(stderr).toContain('chromium, firefox, webkit, runtimes, implementations')
})

test('what is there stays and is listed: status 0', async () => {
  const { status, stdout } = await setup(['chromium'], process.execPath)
  expect(status).toBe(0)
  expect(stdout).toMatch(/^\nHOST +VERSION +FROM\nchromium +v\d+.*named by/)
})

test('nothing that was asked for can be had: status 2, and the table says why', async () => {
  const { status, stdout } = await setup(['chromium'], '/no/such/browser')
  expect(status).toBe(2)
  expect(stdout).toMatch(/^chromium +missing +EVENTSOURCE_CONFORMANCE_CHROMIUM names/m)
})
