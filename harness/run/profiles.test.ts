import { expect } from '@playwright/test'
import type { Case } from '../case.ts'
import { clean, misbehaving, test } from './miniature.fixture.ts'
import type { Result } from '../results.ts'
import { createEvaluator } from './evaluator.ts'
import { runCase } from './run-case.ts'
import type { Session } from './session.ts'

const parsing: Case = {
  id: 'stream/miniature/parsing',
  title: 'The value follows the colon.',
  requirements: ['FLD-01'],
  server: [{ body: ['data:abc\n\n'] }],
  expect: { messages: [{ data: 'abc' }] },
}

/** The verdict of a case that may not apply. */
const evaluated = (testCase: Case, session: Session): Promise<Result> =>
  createEvaluator(session, [], new Map(), () => '').result({ ...testCase, file: '' })

test('profile client: callbacks are events, and close() closes', async ({ open }) => {
  const session = await open('fetch-client')
  expect(session.profile).toBe('client')
  expect(await runCase(clean, session)).toMatchObject({ verdict: 'pass' })
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
  expect(await runCase(closing, session)).toMatchObject({ verdict: 'pass' })
})

test('profile client: what it does not do is a failure, what its API has not is n/a', async ({
  open,
}) => {
  const session = await open('fetch-client')
  const reconnecting: Case = {
    ...misbehaving,
    server: [{ body: ['data: a\n\n'] }, {}],
    client: [{ construct: {} }, { await: { request: 2 } }],
    expect: { requests: [{}, {}] },
  }
  const verdicts = await Promise.all([
    runCase(reconnecting, session),
    evaluated({ ...clean, client: [{ construct: {} }, { read: ['readyState'] }] }, session),
  ])
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['timeout', 'n/a'])
  expect(verdicts[1]?.reason).toContain('profile client')
})

test('profile parser: a fault at one split point is found, and named', async ({ open }) => {
  const session = await open('breaks-at-one-split')
  const got = await runCase(parsing, session)
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
  const session = await open('breaks-at-one-split')
  const body = 'data\n\n'
  const testCase: Case = {
    ...parsing,
    server: [{ body: [body] }],
    expect: { messages: [{ data: '' }] },
  }
  const got = await runCase(testCase, session)
  expect(got.verdict).toBe('pass')
  expect(got.runs).toBeGreaterThanOrEqual(body.length)
})

test('profile parser: connections are n/a', async ({ open }) => {
  const session = await open('breaks-at-one-split')
  expect(await evaluated({ ...parsing, expect: { requests: [{}] } }, session)).toMatchObject({
    verdict: 'n/a',
    runs: 0,
  })
})
