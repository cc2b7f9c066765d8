import { expect, test } from '@playwright/test'
import { EventStream } from '../../implementations/reference/event-stream.ts'
import { type Case, isBytes, toBuffer } from '../case.ts'
import { loadCorpus } from '../corpus/corpus.ts'
import { isAboutReconnectionTime, parsedStreams } from './parsing-case.ts'
import { compareReconnectionTime, reconnectionTimeMs } from './reconnection-time.ts'

const bodiesOf = (testCase: Case): Buffer[] =>
  parsedStreams(testCase).map((connection) =>
    'body' in connection
      ? Buffer.concat((connection.body ?? []).filter((step) => isBytes(step)).map(toBuffer))
      : Buffer.of(),
  )

/** The same by the reference implementation, which was written for itself. */
function byReference(bodies: readonly Buffer[]): number | undefined {
  const owner = { lastEventId: '', reconnectionTime: -1, queueEvent: () => undefined }
  for (const body of bodies) new EventStream(owner, '').push(body)
  return owner.reconnectionTime === -1 ? undefined : owner.reconnectionTime
}

test('the reconnection time of every stream is the one that the reference takes it for', async () => {
  const corpus = await loadCorpus()
  let told = 0
  for (const testCase of corpus) {
    const bodies = bodiesOf(testCase)
    if (Buffer.concat(bodies).length > 100_000) continue
    const timeMs = reconnectionTimeMs(bodies)
    expect(timeMs, testCase.id).toBe(byReference(bodies))
    if (timeMs !== undefined) told++
  }
  expect(told).toBeGreaterThan(200)
})

test('the cases about the reconnection time are about one, and nearly all of stream/retry are', async () => {
  const corpus = await loadCorpus()
  const about = corpus.filter((testCase) => isAboutReconnectionTime(testCase))
  for (const testCase of about)
    expect(reconnectionTimeMs(bodiesOf(testCase)), testCase.id).toBeDefined()
  const others = corpus.filter(
    (testCase) => testCase.id.startsWith('stream/retry/') && !about.includes(testCase),
  )
  // A block that is about its message, and where the standard leaves open what is set.
  expect(others.map(({ id }) => id)).toEqual([
    'stream/retry/is-not-part-of-the-event',
    'stream/retry/empty-value',
    'stream/retry/unterminated-last-line',
  ])
})

const testCase: Case = {
  id: 'stream/retry/example',
  title: 'An example.',
  requirements: ['FLD-11'],
  server: [{ body: ['retry: 60000\n\nretry: 10\ndata: a\n\n'] }, { body: ['data: b\n\n'] }],
  expect: { messages: [{ data: 'a' }, { data: 'b' }] },
}

const reported = (...times: number[]) =>
  compareReconnectionTime(
    testCase,
    times.map((value) => ({ time: 0, client: 'report', what: 'reconnectionTime', value })),
  )

test('the time reported last is compared, and a parser that reports none does not agree', () => {
  expect(reported(60_000, 10)).toBeNull()
  expect(reported(10)).toBeNull()
  const rule = 'reconnectionTime'
  expect(reported(10, 60_000)).toEqual({ rule, expected: 'timeMs: 10', observed: 'timeMs: 60000' })
  expect(reported()).toEqual({ rule, expected: 'timeMs: 10', observed: '(none)' })
  expect(compareReconnectionTime({ ...testCase, id: 'reconnection/delay/x' }, [])).toBeNull()
})
