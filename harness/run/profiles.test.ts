import { expect } from '@playwright/test'
import type { Case } from '../case.ts'
import { clean, misbehaving, test } from './miniature.fixture.ts'
import type { Result } from '../results.ts'
import { createEvaluator } from './evaluator.ts'
import { runCase } from './run-case.ts'
import type { OpenTarget } from './open-target.ts'

const parsing: Case = {
  id: 'stream/miniature/parsing',
  title: 'The value follows the colon.',
  requirements: ['FLD-01'],
  server: [{ body: ['data:abc\n\n'] }],
  expect: { messages: [{ data: 'abc' }] },
}

/** The verdict of a case that may not apply. */
const evaluated = (testCase: Case, opened: OpenTarget): Promise<Result> =>
  createEvaluator(opened, [], new Map(), () => '').result({ ...testCase, file: '' })

test('profile client: callbacks are events, and close() closes', async ({ open }) => {
  const opened = await open('fetch-client')
  expect(opened.profile).toBe('client')
  expect(await runCase(clean, opened)).toMatchObject({ verdict: 'pass' })
  const closing: Case = {
    ...misbehaving,
    server: [{ body: ['event: e\nid: 1\ndata: a\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { await: 'message' },
      { close: true },
      { await: { disconnect: 1 } },
    ],
    expect: {
      events: [
        { kind: 'open', type: 'open' },
        { kind: 'message', type: 'e', data: 'a', lastEventId: '1' },
      ],
      disconnects: [1],
    },
    deadline: 20_000,
  }
  expect(await runCase(closing, opened)).toMatchObject({ verdict: 'pass' })
})

test('profile client: what it does not do is a failure, what its API has not is n/a', async ({
  open,
}) => {
  const opened = await open('fetch-client')
  const reconnecting: Case = {
    ...misbehaving,
    server: [{ body: ['data: a\n\n'] }, {}],
    client: [{ construct: {} }, { await: { request: 2 } }],
    expect: { requests: [{}, {}] },
  }
  const verdicts = await Promise.all([
    runCase(reconnecting, opened),
    evaluated({ ...clean, client: [{ construct: {} }, { read: ['readyState'] }] }, opened),
  ])
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['timeout', 'n/a'])
  expect(verdicts[1]?.reason).toContain('profile client')
})

test('profile parser: a fault at one split point is found, and named', async ({ open }) => {
  const opened = await open('breaks-at-one-split')
  const got = await runCase(parsing, opened)
  expect(got).toMatchObject({ verdict: 'fail', detail: { chunking: 'cut after byte 4' } })
  expect(got.detail?.mismatches[0]).toEqual({
    rule: 'messages',
    expected: 'type: "message", data: "abc"',
    observed: '(none)',
  })
})

test('profile parser: where no split hits the fault it passes, having been cut everywhere', async ({
  open,
}) => {
  const opened = await open('breaks-at-one-split')
  const body = 'data\n\n'
  const testCase: Case = {
    ...parsing,
    server: [{ body: [body] }],
    expect: { messages: [{ data: '' }] },
  }
  const got = await runCase(testCase, opened)
  expect(got.verdict).toBe('pass')
  expect(got.runs).toBeGreaterThanOrEqual(body.length)
})

test('profile parser: connections are n/a', async ({ open }) => {
  const opened = await open('breaks-at-one-split')
  expect(await evaluated({ ...parsing, expect: { requests: [{}] } }, opened)).toMatchObject({
    verdict: 'n/a',
    runs: 0,
  })
})
