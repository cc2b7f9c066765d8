import { expect, test } from '@playwright/test'
import { exampleDetail, exampleTarget, resultsOf } from '../example/example-results.fixture.ts'
import { exampleCases } from '../example/example-cases.fixture.ts'
import { bugs } from '../machine/bugs.ts'
import { storyPage } from '../page/story-page.tsx'
import type { Result } from '../../results.ts'
import { baselineThatFailsAlike } from './host-baseline.ts'
import { openRun } from './run.ts'

const cases = exampleCases.slice(0, 1)
const [testCase] = cases
if (!testCase) throw new Error('There are no example cases.')
const [client, reference, elsewhere, native] = [
  'a@node',
  'reference@node',
  'a@chromium',
  'native@node',
].map((id) => exampleTarget(id)) as [never, never, never, never]

/** A run in which the reference on Node gets one result, and all other targets another. */
function runOf(ofReference: Partial<Result>, ofOthers: Partial<Result> = failure) {
  const results = resultsOf(cases, [client, reference, elsewhere, native], (_case, { id }) => ({
    verdict: 'fail',
    expected: true,
    durationMs: 1,
    waitedMs: 0,
    runs: 1,
    knownFailure: { reason: 'It is late.' },
    ...(id === 'reference@node' ? ofReference : ofOthers),
  }))
  return openRun(results)
}

const failure: Partial<Result> = { verdict: 'fail', detail: exampleDetail(testCase, client) }
const otherRule = failure.detail?.mismatches.map((each) => ({ ...each, rule: 'requests' })) ?? []

test('a client that fails as the reference does on the same host may fail because of the host', () => {
  const run = runOf(failure)
  expect(baselineThatFailsAlike(run, client, testCase)).toBe(reference)
  expect(baselineThatFailsAlike(run, elsewhere, testCase)).toBeUndefined()
  expect(baselineThatFailsAlike(run, reference, testCase)).toBeUndefined()
  expect(baselineThatFailsAlike(run, native, testCase)).toBeUndefined()
})

for (const [what, ofReference] of [
  ['passes', { verdict: 'pass' }],
  ['has another verdict', { ...failure, verdict: 'timeout' }],
  ['is blocked', { verdict: 'blocked' }],
  [
    'differs in something else',
    { verdict: 'fail', detail: { ...exampleDetail(testCase, client), mismatches: otherRule } },
  ],
] satisfies [string, Partial<Result>][])
  test(`not if the reference ${what}`, () => {
    expect(baselineThatFailsAlike(runOf(ofReference), client, testCase)).toBeUndefined()
  })

test('what is blocked is no failure of its own', () => {
  const blocked = { verdict: 'blocked' } as const
  expect(baselineThatFailsAlike(runOf(blocked, blocked), client, testCase)).toBeUndefined()
})

test('the page of a case and the list of bugs say so', () => {
  const said = (run: ReturnType<typeof runOf>): string[] => [
    storyPage(run, testCase, { script: '', policy: '' } as never),
    bugs(run),
  ]
  const [page, list] = said(runOf(failure))
  expect(page).toMatch(/Perhaps the host:<\/b> <a href="#reference@node">reference@node<\/a> fails/)
  // The bug of this reason is seen in Chromium too, where there is no reference that fails.
  expect(list).not.toContain('Perhaps')
  for (const text of said(runOf({ verdict: 'pass' }))) expect(text).not.toContain('Perhaps')
  const onlyOnNode = openRun({
    ...runOf(failure).results,
    targets: [client, reference],
  })
  expect(bugs(onlyOnNode)).toContain('Perhaps a bug of the host: `reference@node` fails')
})
