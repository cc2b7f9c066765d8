import { setTimeout as delay } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { hostNamed } from '../hosts/hosts.ts'
import { clean, misbehaving, referenceAdapter, test } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'

test.beforeEach(() => {
  const found = hostNamed('webkit').find()
  test.skip(!found.found, found.found ? '' : `${found.reason} ${found.remedy}`)
})

/** After 8 seconds the closure of a function that waited was the wrong one, each time; `play` in probe.ts says more. */
const idleMs = 12_000
/** It was wrong from about the 100th call on. */
const manyRuns = 200

test('a page that has waited for its first run plays each run, and none twice', async ({
  openFile,
}) => {
  test.setTimeout(120_000)
  const opened = await openFile(referenceAdapter, 'webkit')
  await delay(idleMs)
  for (let runs = 0; runs < manyRuns; runs++) {
    const { verdict, detail } = await runCase(runs % 2 === 0 ? misbehaving : clean, opened)
    expect([runs, verdict, detail?.problem]).toEqual([runs, 'pass', undefined])
  }
})
