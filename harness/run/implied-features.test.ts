import { expect, test } from '@playwright/test'
import type { Case, Connection, Expectation, Feature } from '../case.ts'
import { featuresImplied } from './implied-features.ts'

const basic: Case = {
  id: 'stream/data/example',
  title: 'An example.',
  requirements: ['FLD-01'],
  server: [{ body: ['data: 1\n\n'] }],
  client: [{ construct: {} }, { await: 'message' }, { close: true }],
  expect: { messages: [{ data: '1' }] },
}

const served = (...server: Connection[]): Partial<Case> => ({ server })
const expecting = (expectation: Expectation): Partial<Case> => ({ expect: expectation })

const found: [is: string, testCase: Partial<Case>, implied: Feature[]][] = [
  ['one message while the stream is open', {}, []],
  ['the default script, whose error tells the end of a stream', { client: undefined }, []],
  [
    'an awaited error of a failure',
    { server: [{ status: 404 }], client: undefined },
    ['status-check', 'error-events'],
  ],
  ['a stream that ends, and another', served({}, {}), ['reconnection-after-end']],
  ['a stream that is cut off', served({ end: 'reset' }, {}), ['reconnection-after-failure']],
  ['no answer', served({ noResponse: 'close' }, {}), ['reconnection-after-failure']],
  [
    'a second connection for who asks again below the client, whose script closes in the first error',
    { ...served({ noResponse: 'reset' }, { noResponse: 'reset' }), client: undefined },
    ['error-events'],
  ],
  [
    'a second connection that the script waits for',
    {
      ...served({ noResponse: 'reset' }, {}),
      client: [{ construct: {} }, { await: 'error' }, { quiet: 10 }, { close: true }],
    },
    ['reconnection-after-failure', 'error-events'],
  ],
  ['a refusal', served({ status: 404 }), ['status-check']],
  ['another type', served({ contentType: 'text/html' }), ['content-type-check']],
  ['a type with parameters', served({ contentType: 'text/event-stream; a=b' }), []],
  ['a redirect', served({ status: 302, headers: [['Location', '/x']] }, {}), []],
  ['a delay', expecting({ delays: [{ before: 2, atLeast: 1 }] }), ['reconnection-time']],
  [
    'a retry field that the next connection shows',
    { ...served({}, {}), requirements: ['FLD-14'] },
    ['reconnection-after-end', 'reconnection-time'],
  ],
  [
    'a request with an id',
    expecting({ requests: [{ headers: { 'Last-Event-ID': '1' } }] }),
    ['last-event-id-header'],
  ],
  ['an awaited open', { client: [{ construct: {} }, { await: 'open' }] }, ['open-events']],
  ['a listed open', expecting({ events: [{ kind: 'open' }] }), []],
  ['an id', expecting({ messages: [{ data: '1', lastEventId: '' }] }), ['event-ids']],
  ['a type', expecting({ messages: [{ data: '1', type: 'a' }] }), ['event-types']],
  ['data that is no JSON', expecting({ messages: [{ data: 'x' }] }), ['text-data']],
  ['JSON with a space', expecting({ messages: [{ data: '[1, 2]' }] }), ['text-data']],
  ['JSON', expecting({ messages: [{ data: '{"a":[1,2]}' }] }), []],
  ['a connection that is left', expecting({ disconnects: [1] }), ['close']],
]

for (const [is, testCase, implied] of found)
  test(`${is}: ${implied.join(', ') || 'nothing'}`, () => {
    const { client = basic.client, ...others } = testCase
    const whole: Case = { ...basic, ...others, client }
    if ('client' in testCase && testCase.client === undefined) delete whole.client
    expect(featuresImplied(whole)).toEqual(implied)
  })
