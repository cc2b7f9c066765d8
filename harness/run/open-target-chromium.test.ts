import { expect } from '@playwright/test'
import type { Case } from '../case.ts'
import { hostNamed } from '../hosts/hosts.ts'
import { clean, misbehaving, test } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'

test.beforeEach(() => {
  const found = hostNamed('chromium').find()
  test.skip(!found.found, found.found ? '' : `${found.reason} ${found.remedy}`)
})

// The stream goes on: whether a page answers that is about to be left would be a matter of chance.
const onOpenStream: Case = {
  ...misbehaving,
  server: [{ body: ['data: misbehave\n\n'], end: 'hold' }],
  deadline: 5000,
}

for (const miniature of ['hangs-in-listener', 'navigates-away'])
  test(`${miniature}: timeout, and the next case runs clean`, async ({ open }) => {
    const opened = await open(miniature, 'chromium')
    const got = await runCase(onOpenStream, opened)
    expect(got.verdict).toBe('timeout')
    expect(got.detail?.problem).toBe('The probe did not answer any more after 5000 ms.')
    expect(await runCase(clean, opened)).toMatchObject({ verdict: 'pass' })
  })
