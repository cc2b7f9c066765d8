/** The main job if one host cannot start and another dies in the middle, with one that is well beside them. */
import { expect, test } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Results } from '../results.ts'
import { configurationFor, playwright } from './nested-playwright.fixture.ts'

// A machine may be busy with browsers.
test.describe.configure({ timeout: 240_000 })

const ids = ['stream/delivery/one-event', 'stream/bom/leading']

/** Leaves a program; returns its path. */
function program(name: string, script: string): string {
  const file = test.info().outputPath(name)
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return file
}

/** A Node of which one process is killed as it hands in its first report. */
function nodeKilledOnce(): string {
  const mark = JSON.stringify(test.info().outputPath('mark'))
  const hook = test.info().outputPath('hook.mjs')
  writeFileSync(
    hook,
    `import { mkdirSync } from 'node:fs'
    import http from 'node:http'
    import { syncBuiltinESMExports } from 'node:module'
    const { request } = http
    http.request = (url, ...others) => {
      if (String(url).includes('/report/'))
        try {
          mkdirSync(${mark})
          process.kill(process.pid, 'SIGKILL')
        } catch {
          // It is there: one has been killed.
        }
      return request(url, ...others)
    }
    syncBuiltinESMExports()`,
  )
  return program('node', `exec '${process.execPath}' --import '${hook}' "$@"`)
}

test('status 2: both are named, and all verdicts that could be had are there', async () => {
  const report = test.info().outputPath('report')
  const targets = ['reference@chromium', 'native@node-24', 'reference@node']
  const browser = program('browser', 'echo "no libfoo" >&2\nexit 3')
  const { status, said } = await playwright(
    ['--config', configurationFor(report), '--grep', `(${ids.join('|')})$`].concat(
      targets.flatMap((target) => ['--project', target]),
    ),
    {
      EVENTSOURCE_CONFORMANCE_CHROMIUM: browser,
      EVENTSOURCE_CONFORMANCE_NODE_24: nodeKilledOnce(),
    },
  )
  expect(status).toBe(2)
  expect(said.split('\n').map((line) => line.trim())).toContain(
    `Error: Host chromium could not be started: ${browser} does not start (it ended with status 3, having printed: no libfoo): see whether it runs by itself.`,
  )
  expect(said).toMatch(
    /Host node-24 died in the middle of the run \(The process was ended by SIGKILL\.\), though/,
  )
  const { results } = Results.parse(
    JSON.parse(readFileSync(path.join(report, 'results.json'), 'utf8')),
  )
  const verdicts = targets.map((target) => ids.map((id) => results[target]?.[id]?.verdict))
  expect(verdicts).toEqual([
    ['harness-error', 'harness-error'],
    ['pass', 'pass'],
    ['pass', 'pass'],
  ])
})
