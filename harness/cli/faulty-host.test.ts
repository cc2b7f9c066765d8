/** `run` where one host cannot start, dies in the middle or is lost, with Node, which is well, after it. */
import { expect } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from '../hosts/chromium/find-chromium.ts'
import { projectRoot } from '../corpus/corpus.ts'
import { Results, type VerdictName } from '../results.ts'
import type { Killing } from '../run/killing.fixture.ts'
import { test } from '../run/remote-webkit.fixture.ts'
import { commandLine, type Outcome } from './command-line.fixture.ts'

const ids = ['stream/bom/leading', 'stream/delivery/one-event']
const file = (name: string): string => test.info().outputPath(name)

/** Calls `run` for some cases; gives also the verdicts in its report, host by host. */
async function run(
  adapter: string,
  hosts: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Outcome & { faults: string[]; verdicts: Record<string, (VerdictName | undefined)[]> }> {
  const outcome = await commandLine(
    ['run', adapter, '--grep', `^(${ids.join('|')})$`, '--report', file('report')].concat(
      hosts.flatMap((host) => ['--host', host]),
    ),
    projectRoot,
    env,
  )
  const { results } = Results.parse(JSON.parse(readFileSync(file('report/results.json'), 'utf8')))
  const verdicts = Object.entries(results).map(([target, ofTarget]) => [
    target.replace(/.*@/, ''),
    ids.map((id) => ofTarget[id]?.verdict),
  ])
  return {
    ...outcome,
    faults: outcome.stderr.trim().split('\n'),
    verdicts: Object.fromEntries(verdicts),
  }
}

/** An implementation that calls the killer, which does this, once. */
function killing(killer: Killing, act: () => void): string {
  killer.onCall(() => {
    killer.onCall(() => false)
    act()
    return true
  })
  return killer.adapter('')
}

const passed: VerdictName[] = ['pass', 'pass']
/** Where the second case gave no verdict: the first builds on it. */
const lost: VerdictName[] = ['blocked', 'harness-error']

// A machine may be busy with browsers.
test.describe.configure({ timeout: 120_000 })

test('a host that cannot be started, and one that is missing', async () => {
  const reference = path.join(projectRoot, 'implementations/reference/adapter.ts')
  writeFileSync(file('browser'), '#!/bin/sh\necho "no libfoo" >&2\nexit 3\n', { mode: 0o755 })
  const { status, faults, verdicts } = await run(reference, ['chromium', 'chrome', 'node'], {
    EVENTSOURCE_CONFORMANCE_CHROMIUM: file('browser'),
    EVENTSOURCE_CONFORMANCE_CHROME: file('no-browser'),
  })
  expect(faults).toEqual([
    `Host chromium could not be started: ${file('browser')} does not start (it ended with status 3, having printed: no libfoo): see whether it runs by itself.`,
    expect.stringMatching(/^Host chrome is missing: EVENTSOURCE_CONFORMANCE_CHROME names /),
  ])
  expect(verdicts).toEqual({ node: passed })
  expect(status).toBe(2)
})

test('a browser that is killed in the middle', async ({ killing: killer }) => {
  const chromium = findChromium()
  test.skip(!chromium.found, chromium.found ? '' : chromium.reason)
  const adapter = killing(killer, killer.kill)
  const { status, faults, verdicts } = await run(adapter, ['chromium', 'node'], {
    EVENTSOURCE_CONFORMANCE_CHROMIUM: killer.traced(chromium.found ? chromium.executablePath : ''),
  })
  expect(faults).toEqual([
    expect.stringMatching(/^Host chromium died in the middle of the run \(The browser exited\.\)/),
  ])
  expect(verdicts).toEqual({ chromium: passed, node: passed })
  expect(status).toBe(2)
})

test('a remote session that is killed in the middle', async ({ remote, killing: killer }) => {
  const adapter = killing(killer, killer.kill)
  const { status, faults, verdicts } = await run(adapter, [remote.host, 'node'], {})
  expect(faults).toEqual([
    expect.stringMatching(/^Host remote died in the middle of the run \(remote is lost: /),
  ])
  expect(verdicts).toEqual({ remote: passed, node: passed })
  expect(status).toBe(2)
})

test('a grid that is killed in the middle', async ({ remote, killing: killer }) => {
  const adapter = killing(killer, () => void remote.end())
  const { status, faults, verdicts } = await run(adapter, [remote.host, 'node'], {})
  expect(faults).toEqual([
    expect.stringMatching(
      /^stream\/delivery\/one-event on calls-killer@remote: Host remote died in the middle of the run \(.*\) and could not be started again: WebDriver at /,
    ),
  ])
  expect(verdicts).toEqual({ remote: lost, node: passed })
  expect(status).toBe(2)
})
