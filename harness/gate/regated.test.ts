import { expect, test } from '@playwright/test'
import { resultsOf } from '../results.fixture.ts'
import { none, sighting } from '../sighting.fixture.ts'
import { regated } from './regated.ts'

test('verdicts stay, and green and red are as the new entries say', () => {
  const lists = { messages: none }
  const stale = { reason: 'It passes.', expected: false, knownFailure: { reason: 'old' } }
  const known = { reason: 'r', lists: ['messages' as const] }
  const { results } = regated(
    resultsOf([
      sighting('stream/data/known', { lists }),
      sighting('stream/data/red', { lists }),
      sighting('stream/data/stale', { verdict: 'pass', result: stale }),
      sighting('stream/data/lack', {
        verdict: 'n/a',
        result: { expected: false, reason: 'It works.' },
      }),
      sighting('stream/data/hidden', {
        verdict: 'blocked',
        result: { blockedBy: { id: 'stream/data/known', verdict: 'fail', isKnown: false } },
      }),
    ]),
    new Map([['stream/data/known', [known]]]),
  )
  const told = Object.entries(results['x@node'] ?? {}).map(([id, result]) => [
    id.split('/')[2],
    result.verdict,
    result.expected,
    result.knownFailure ?? result.reason ?? result.blockedBy?.isKnown,
  ])
  expect(told).toEqual([
    ['known', 'fail', true, known],
    ['red', 'fail', false, undefined],
    ['stale', 'pass', true, undefined],
    ['lack', 'n/a', false, 'It works.'],
    ['hidden', 'blocked', true, true],
  ])
})
