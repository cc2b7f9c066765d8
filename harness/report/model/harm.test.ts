import { expect, test } from '@playwright/test'
import { notItsOwn, notOffered, type Result } from '../../results.ts'
import { exampleResults } from '../example/example-results.fixture.ts'
import { harmOf } from './harm.ts'
import { lackedBy } from './lacked.ts'
import { releaseOf } from './releases.ts'
import { openRun } from './run.ts'
import { shortcomingsOf } from './shortcoming.ts'

const failing = (...rules: string[]): Result => ({
  verdict: 'fail',
  expected: true,
  durationMs: 1,
  waitedMs: 0,
  runs: 1,
  detail: {
    chunking: 'as written',
    problem: 'p',
    mismatches: rules.map((rule) => ({ rule, expected: 'a', observed: 'b' })),
    timeline: [],
    command: 'c',
  },
})

const table: [id: string, rules: string[], harm: string][] = [
  ['stream/line-endings/cr', ['messages'], 'events'],
  ['limits/event-size/large', ['messages'], 'events'],
  ['connection/status/210', ['events'], 'connecting'],
  ['connection/request/accept', ['requests'], 'details'],
  ['transport/refused/again', ['events'], 'reconnection'],
  ['reconnection/basic/after-end', ['requests'], 'reconnection'],
  ['stream/retry/digits', ['delays'], 'reconnection'],
  ['stream/id/alone', ['messages'], 'ids'],
  ['reconnection/last-event-id/sent', ['requests'], 'ids'],
  ['limits/growth/small-chunks', ['growth'], 'lateness'],
  ['stream/delivery/at-once', ['messages'], 'lateness'],
  ['interface/events/order', ['events'], 'details'],
]
for (const [id, rules, harm] of table)
  test(`${id}, ${rules.join(' and ')} not as expected: ${harm}`, () => {
    expect(harmOf({ id }, failing(...rules))).toBe(harm)
  })

test('what loses events stands above what is seen in more cases', () => {
  const results = exampleResults()
  const [target] = results.targets
  if (!target) throw new Error('There is no example target.')
  const known = (reason: string, rule: string) => ({ ...failing(rule), knownFailure: { reason } })
  results.results[target.id] = {
    'interface/close/after-failure': known('interface', 'reads'),
    'interface/constructor/init-number': known('interface', 'reads'),
    'reconnection/last-event-id/sent': known('id', 'requests'),
    'stream/line-endings/cr': known('lost', 'messages'),
    'reconnection/delay/lower-bound': known('reconnection', 'requests'),
  }
  const reasons = shortcomingsOf(openRun(results), [target]).map(({ reason }) => reason)
  expect(reasons).toEqual(['lost', 'reconnection', 'id', 'interface'])
})

test('what an API does not offer is told in the words of its adapter, a lack of the host is not', () => {
  const results = exampleResults()
  const [target] = results.targets
  const [first, second, third, fourth] = results.cases
  if (!target || !first || !second || !third || !fourth)
    throw new Error('There are no example results.')
  const na = (reason: string): Result => ({ ...failing(), verdict: 'n/a', reason })
  results.results[target.id] = {
    [first.id]: na('Host node has no such thing: a document.'),
    [second.id]: na(`${notOffered}it asks once.`),
    [fourth.id]: na(`${notOffered}${notItsOwn}.`),
    [third.id]: na(`${notOffered}it asks once.`),
  }
  expect(lackedBy(openRun(results), [target])).toEqual([{ reason: 'it asks once.', cases: 2 }])
})

test('a release is that of the very version, whatever of the package is used', () => {
  const release = (version: string) => ({
    package: 'eventsource-parser',
    version,
    released: '2026-01-01',
    latest: '4.0.0',
    latestReleased: '2026-01-01',
    usedBy: [],
  })
  const releases = [release('3.0.0'), release('4.0.0')]
  const found = (name: string, version: string) => releaseOf(releases, { name, version })?.version
  expect(found('eventsource-parser (stream)', '4.0.0')).toBe('4.0.0')
  expect(found('eventsource-parser', '3.0.0')).toBe('3.0.0')
  expect(found('eventsource-parser', '1.0.0')).toBeUndefined()
  expect(found('eventsource', '4.0.0')).toBeUndefined()
})
