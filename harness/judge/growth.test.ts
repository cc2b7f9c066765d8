import { expect, test } from '@playwright/test'
import type { ClientEntry } from '../protocol/client-log.ts'
import type { WireEntry } from '../protocol/wire-log.ts'
import { eventEntry, messageEntry } from './example-record.fixture.ts'
import { compareGrowth } from './growth.ts'

interface Log {
  wire: WireEntry[]
  client: ClientEntry[]
}

/** Connections of so many milliseconds each, from the head to the last message. */
function connections(...times: number[]): Log {
  const starts = times.map((_, index) => index * 10_000)
  return {
    wire: starts.map((time, index) => ({ time, wire: 'head', connection: index + 1, bytes: '' })),
    client: starts.flatMap((start, index) => {
      const time = start + (times[index] ?? 0)
      return [
        eventEntry({ time: start + 1 }),
        messageEntry('a', { time: start + 1 }),
        messageEntry('end', { time }),
        eventEntry({ kind: 'error', type: 'error', time: time + 5000 }),
      ]
    }),
  }
}

/** The first connection warms up. */
const growth = [
  { connections: [3, 5] as [number, number], over: [2, 4] as [number, number], atMost: 8 },
]

test('what takes no longer than it may is accepted, whatever the first connection took', () => {
  for (const time of [2, 100, 400, 800])
    expect(compareGrowth(growth, connections(4000, 100, time, 100, time))).toBeNull()
})

test('of connections of equal work the shortest counts', () => {
  expect(compareGrowth(growth, connections(2, 100, 4000, 100, 400))).toBeNull()
  expect(compareGrowth(growth, connections(2, 100, 1600, 4000, 1600))).not.toBeNull()
})

test('what takes longer is shown with its times', () => {
  expect(compareGrowth(growth, connections(2, 100, 1600, 100, 1600))).toEqual({
    rule: 'growth',
    expected: 'connection 3 or 5: at most 8 times as long as connection 2 or 4',
    observed: 'connection 3 or 5: 16.0 times as long as connection 2 or 4 (1600 ms, 100 ms)',
  })
})

test('a time that is hardly one is not divided by', () => {
  expect(compareGrowth(growth, connections(2, 2, 390, 2, 390))).toBeNull()
  expect(compareGrowth(growth, connections(2, 2, 410, 2, 410))).not.toBeNull()
})

test('a connection that never was has no time', () => {
  expect(compareGrowth(growth, connections(2, 100, 400, 100))?.observed).toContain(
    'without messages',
  )
})

test('what handlers saw does not count', () => {
  const { wire, client } = connections(2, 100, 400, 100, 400)
  const late = messageEntry('end', { time: 90_000, via: 'handler' })
  expect(compareGrowth(growth, { wire, client: [...client, late] })).toBeNull()
})
