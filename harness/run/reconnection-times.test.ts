import { expect } from '@playwright/test'
import { EventStream } from '../../implementations/reference/event-stream.ts'
import { type Case, isBytes, toBuffer } from '../case.ts'
import { loadCorpus } from '../corpus/corpus.ts'
import { featuresImplied } from './implied-features.ts'
import { referenceAdapter, test } from './miniature.fixture.ts'
import { isAboutReconnectionTime, parsedStreams } from './parsing-case.ts'
import { areReported, compareReconnectionTimes } from './reconnection-times.ts'
import { runCase } from './run-case.ts'

/** What the reference implementation, which was written for itself, sets; of one stream after the other. */
function byReference(testCase: Case): number[] {
  const times: number[] = []
  const owner = {
    lastEventId: '',
    get reconnectionTime() {
      return times.at(-1) ?? 0
    },
    set reconnectionTime(timeMs) {
      times.push(timeMs)
    },
    queueEvent: () => undefined,
  }
  for (const connection of parsedStreams(testCase))
    if ('body' in connection) {
      const stream = new EventStream(owner, '')
      for (const step of connection.body ?? []) if (isBytes(step)) stream.push(toBuffer(step))
    }
  return times
}

test('the times that a case demands are those that the reference takes its streams for', async () => {
  const corpus = await loadCorpus()
  const about = corpus.filter(({ expect: expected }) => expected?.reconnectionTimes)
  expect(about.length).toBeGreaterThan(45)
  for (const testCase of about) {
    const times = byReference(testCase)
    const expected = testCase.expect?.reconnectionTimes ?? []
    expect(isAboutReconnectionTime(testCase), testCase.id).toBe(true)
    expect(expected.flat().length, testCase.id).toBe(times.length)
    expect(areReported(expected, times), testCase.id).toBe(true)
  }
})

test('each case of a stream that is about the reconnection time says which times a parser reports', async () => {
  const corpus = await loadCorpus()
  const silent = corpus.filter(
    (one) =>
      (one.id.startsWith('stream/retry/') ||
        (one.id.startsWith('stream/') && featuresImplied(one).includes('reconnection-time'))) &&
      !one.expect?.reconnectionTimes,
  )
  // A block that is about its message, and where the standard leaves open what is set.
  expect(silent.map(({ id }) => id)).toEqual([
    'stream/retry/is-not-part-of-the-event',
    'stream/retry/empty-value',
    'stream/retry/unterminated-last-line',
  ])
})

const testCase: Case = {
  id: 'stream/retry/example',
  title: 'An example.',
  requirements: ['FLD-11'],
  server: [
    { body: ['retry: 60000\nretry: 10\ndata: a\n\nretry: 1200\n\n'] },
    { body: ['retry: 99999999999999999999\ndata: b\n\n'] },
  ],
  expect: {
    messages: [{ data: 'a' }, { data: 'b' }],
    reconnectionTimes: [[60_000, 10], 1200, { atLeast: 2_147_483_647 }],
  },
}

const reported = (...times: number[]) =>
  compareReconnectionTimes(
    testCase,
    times.map((value) => ({ time: 0, client: 'report', what: 'reconnectionTime', value })),
  )

test('all values are reported, in order; an API that gives one for each block gives the last', () => {
  expect(reported(60_000, 10, 1200, 1e20)).toBeNull()
  expect(reported(10, 1200, 1e20)).toBeNull()
  // The time that holds, told again with each event.
  expect(reported(10, 10, 1200, 1200, 2_147_483_647)).toBeNull()
  for (const wrong of [
    [],
    [60_000, 1200, 1e20],
    [10, 1e20],
    [1200, 10, 1e20],
    [10, 60_000, 1200, 1e20],
    [10, 1200],
    [10, 1200, 100],
    [3000, 10, 1200, 1e20],
    [10, 1200, 1e20, 10],
  ])
    expect(reported(...wrong), String(wrong)).not.toBeNull()
  expect(reported(10)).toEqual({
    rule: 'reconnectionTimes',
    expected:
      'timeMs: 60000 (replaced in its block)\ntimeMs: 10\ntimeMs: 1200\ntimeMs: at least 2147483647',
    observed: 'timeMs: 10',
  })
})

/** A parser that reports what `report` makes of the times of a stream, at its end. */
const parserThat = (report: string) => `
  import { EventStream } from ${JSON.stringify(referenceAdapter.replace('event-source', 'event-stream'))}
  export function parse(on) {
    const times = []
    const stream = new EventStream({
      lastEventId: '',
      set reconnectionTime(timeMs) { times.push(timeMs) },
      queueEvent: (event) => on.message(event),
    }, '')
    const report = ${report}
    return {
      push: (bytes) => stream.push(bytes),
      end() { for (const timeMs of report(times)) on.reconnectionTime(timeMs) },
    }
  }`

test('a parser that reports the times is asked for them', async ({ openSource }) => {
  const opened = await openSource(parserThat('(times) => times'))
  expect(await runCase(testCase, opened)).toMatchObject({ verdict: 'pass' })
})

for (const [fault, report] of [
  ['reports none', '() => []'],
  ['reports them in another order', '(times) => times.toReversed()'],
  ['reports only the last of a stream', '(times) => times.slice(-1)'],
  ['reports the time that it begins with too', '(times) => [3000, ...times]'],
  ['reports them in seconds', '(times) => times.map((timeMs) => timeMs / 1000)'],
] as const)
  test(`a parser that ${fault} fails`, async ({ openSource }) => {
    const verdict = await runCase(testCase, await openSource(parserThat(report)))
    expect(verdict).toMatchObject({ verdict: 'fail', detail: { chunking: 'as written' } })
    expect(verdict.detail?.mismatches.map(({ rule }) => rule)).toEqual(['reconnectionTimes'])
  })
