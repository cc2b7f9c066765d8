import { expect, test } from '@playwright/test'
import { causesOf } from './causes.ts'
import { changed, none, sighting } from './sighting.fixture.ts'

/** Each cause as its families and its cases. */
function told(...sightings: Parameters<typeof causesOf>[0]): [string, string, string[]][] {
  return causesOf(sightings).map(({ families, difference, sightings: own }) => [
    families.join(', '),
    difference,
    own.map(({ target, testCase }) => `${testCase.id} on ${target.host.name}`),
  ])
}

test('verdicts of one family in which the same list differs are one cause, on all hosts', () => {
  const idl = { lists: { reads: ['a: 1', 'a: 2'] } } as const
  expect(
    told(
      sighting('interface/idl/a', idl),
      sighting('interface/idl/b', { ...idl, host: 'deno' }),
      sighting('interface/idl/c', { lists: { throws: ['name: "E"', '(none)'] } }),
    ),
  ).toEqual([
    [
      'interface/idl',
      'reads: a not as expected',
      ['interface/idl/a on node', 'interface/idl/b on deno'],
    ],
    ['interface/idl', 'throws: none', ['interface/idl/c on node']],
  ])
})

test('families whose verdicts mostly differ in the same way are one cause', () => {
  expect(
    told(
      sighting('stream/id/a', { lists: { messages: changed } }),
      sighting('stream/id/b', { lists: { messages: changed } }),
      sighting('stream/id/c', { lists: { messages: none } }),
      sighting('reconnection/last-event-id/a', { lists: { messages: changed, reads: none } }),
      sighting('stream/data/a', { lists: { messages: none } }),
    ).map(([families, difference, cases]) => [families, difference, cases.length]),
  ).toEqual([
    ['stream/data', 'messages: none', 1],
    ['stream/id, reconnection/last-event-id', 'messages: lastEventId not as expected', 4],
  ])
})

test('worst first: events, reconnecting, ids, connecting, details; then what shows in more cases', () => {
  const ids = [
    'interface/idl/a',
    'connection/status/a',
    'stream/id/a',
    'reconnection/basic/a',
    'stream/retry/a',
    'a-new-chapter/x/a',
    'stream/data/a',
    'stream/bom/a',
    'stream/bom/b',
  ]
  const kinds = ['messages', 'events', 'requests', 'delays', 'disconnects', 'growth', 'throws']
  const list = (index: number): string => [...kinds, 'reads', 'reads'][index] ?? ''
  const all = ids.map((id, index) => sighting(id, { lists: { [list(index)]: none } }))
  expect(told(...all).map(([families]) => families)).toEqual([
    'stream/bom',
    'stream/data',
    'reconnection/basic',
    'stream/retry',
    'stream/id',
    'connection/status',
    'interface/idl',
    'a-new-chapter/x',
  ])
})

test('the story told is one that says what differs, of few bytes', () => {
  const sent = (length: number) => [
    { wire: 'chunk', time: 0, connection: 1, bytes: '', length } as const,
  ]
  const withBytes = (id: string, length: number, verdict: 'fail' | 'timeout' = 'fail') => {
    const one = sighting(id, { verdict, lists: { messages: none } })
    if (one.result.detail) one.result.detail.timeline = sent(length)
    return one
  }
  const [cause] = causesOf([
    withBytes('stream/data/late', 1, 'timeout'),
    withBytes('stream/data/long', 900),
    withBytes('stream/data/short', 9),
  ])
  expect(cause?.sightings.map(({ testCase }) => testCase.id.split('/')[2])).toEqual([
    'short',
    'long',
    'late',
  ])
})

for (const [observed, says] of [
  ['(none)', 'none'],
  ['data: "a"\ndata: "b"\ndata: "c"\ndata: "d"', 'more than expected'],
  ['data: "a"\ndata: "b"', 'fewer than expected'],
  ['data: "a"\ndata: "c"', 'one is missing'],
  ['data: "a"\ndata: "x"\ndata: "b"\ndata: "c"', 'one too many'],
  ['data: "a"\ndata: "B"\ndata: "c"', 'data not as expected'],
  ['data: "a" × 2\ndata: "b"\ndata: "c"', 'how many alike not as expected'],
] as const)
  test(`a difference in words: ${says}`, () => {
    const lists = { messages: ['data: "a"\ndata: "b"\ndata: "c"', observed] } as const
    const [cause] = causesOf([sighting('stream/data/a', { lists })])
    expect(cause?.difference).toBe(`messages: ${says}`)
  })

test('what does not differ in a list is told by its verdict', () => {
  const [crash, stale] = causesOf([
    sighting('stream/data/a', { verdict: 'crash' }),
    sighting('stream/data/b', { verdict: 'pass', result: { expected: false } }),
  ])
  expect(crash?.difference).toBe('crash: Not as expected.')
  expect(stale?.difference).toBe('passes, yet it is listed as a known failure')
})
