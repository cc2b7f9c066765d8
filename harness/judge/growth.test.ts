import { expect, test } from '@playwright/test'
import type { Expectation } from '../case.ts'
import type { ClientEntry } from '../protocol/client-log.ts'
import { eventEntry, messageEntry, recordOf, requestEntry } from './example-record.fixture.ts'
import { compareGrowth, isOutgrown } from './growth.ts'
import { judge } from './judge.ts'

/** The messages 0, 1, 2 …, with so many milliseconds between each and the next. */
function marks(...timesMs: number[]): ClientEntry[] {
  let time = 1
  return [
    eventEntry({ time }),
    messageEntry('0', { time }),
    ...timesMs.flatMap((timeMs, index) => {
      time += timeMs
      return [messageEntry('x', { time: time - 1 }), messageEntry(String(index + 1), { time })]
    }),
    eventEntry({ kind: 'error', type: 'error', time: time + 5000 }),
  ]
}

/** The first span warms up. */
const growth: NonNullable<Expectation['growth']> = [
  {
    spans: [
      ['2', '3'],
      ['4', '5'],
    ],
    over: [
      ['1', '2'],
      ['3', '4'],
    ],
    atMost: 4,
  },
]

test('what takes no longer than it may is accepted, whatever the first span took', () => {
  for (const timeMs of [2, 100, 400])
    expect(
      compareGrowth(growth, { wire: [], client: marks(4000, 100, timeMs, 100, timeMs) }),
    ).toBeNull()
})

test('of spans of equal work the shortest counts', () => {
  expect(compareGrowth(growth, { wire: [], client: marks(2, 100, 4000, 100, 400) })).toBeNull()
  expect(
    compareGrowth(growth, { wire: [], client: marks(2, 100, 1600, 4000, 1600) }),
  ).not.toBeNull()
})

test('what takes longer is shown with its times', () => {
  expect(compareGrowth(growth, { wire: [], client: marks(2, 100, 1600, 100, 1600) })).toEqual({
    rule: 'growth',
    expected: "'2' to '3' or '4' to '5': at most 4 times as long as '1' to '2' or '3' to '4'",
    observed:
      "'2' to '3' or '4' to '5': 16.0 times as long as '1' to '2' or '3' to '4' (1600 ms, 100 ms)",
  })
})

test('a time that is hardly one is not divided by', () => {
  expect(compareGrowth(growth, { wire: [], client: marks(2, 2, 190, 2, 190) })).toBeNull()
  expect(compareGrowth(growth, { wire: [], client: marks(2, 2, 210, 2, 210) })).not.toBeNull()
})

test("the client's clock may be another than the server's, an hour off", () => {
  const anHour = 3_600_000
  for (const offMs of [-anHour, anHour]) {
    const judged = (...timesMs: number[]) =>
      judge(
        { growth },
        recordOf({
          wire: [{ time: 0, wire: 'head', connection: 1, bytes: '' }],
          client: marks(...timesMs).map((entry) => ({ ...entry, time: entry.time + offMs })),
        }),
      )
    expect(judged(2, 100, 400, 100, 400)).toEqual([])
    expect(judged(2, 100, 1600, 100, 1600)).toHaveLength(1)
  }
})

test('a span without its last message has no time', () => {
  expect(compareGrowth(growth, { wire: [], client: marks(2, 100, 400, 100) })?.observed).toContain(
    'without one of its messages',
  )
})

test('what handlers saw does not count', () => {
  const early = messageEntry('2', { time: 1, via: 'handler' })
  expect(
    compareGrowth(growth, { wire: [], client: [early, ...marks(2, 100, 400, 100, 400)] }),
  ).toBeNull()
})

test('the processor time is compared where the host tells it, whatever else the machine does', () => {
  /** The machine is busy with something else, for a second at each mark. */
  const onBusyMachine = (...timesMs: number[]): ClientEntry[] => {
    let processorMs = 0
    return marks(...timesMs.map(() => 1000)).map((entry) => {
      if (entry.client !== 'event' || typeof entry.data !== 'string') return entry
      if (!/^\d$/.test(entry.data)) return entry
      processorMs += timesMs[Number(entry.data) - 1] ?? 0
      return { ...entry, processorMs }
    })
  }
  const judged = (...timesMs: number[]) =>
    compareGrowth(growth, { wire: [], client: onBusyMachine(...timesMs) })
  expect(judged(2, 100, 400, 100, 400)).toBeNull()
  expect(judged(2, 100, 1600, 100, 1600)?.observed).toContain(
    "16.0 times as long as '1' to '2' or '3' to '4' (1600 ms, 100 ms of processor time)",
  )
  const client = onBusyMachine(2, 100)
  expect(isOutgrown(growth, { wire: [], client, gaveUpAt: 9000, gaveUpProcessorMs: 110 })).toBe(
    false,
  )
})

/** A run that was given up so many milliseconds after its last mark. */
function givenUp(afterMs: number, ...timesMs: number[]) {
  const client = marks(...timesMs).slice(0, -1)
  return { wire: [], client, gaveUpAt: (client.at(-1)?.time ?? 0) + afterMs }
}

test('of a run that was given up, what was going on has taken so long at least', () => {
  for (const tooLong of [
    givenUp(1600, 2, 100),
    givenUp(10, 2, 100, 1600),
    givenUp(10, 2, 100, 1600, 100),
  ])
    expect(isOutgrown(growth, tooLong)).toBe(true)
  expect(compareGrowth(growth, givenUp(1600, 2, 100))?.observed).toBe(
    "'2' to '3' or '4' to '5': 16.0 times as long as '1' to '2' or '3' to '4' (1600 ms at least, 100 ms)",
  )
})

test('of a run that was given up too early, nothing is said', () => {
  // Nothing to compare with, what is compared has not begun, it may end in time, or it did.
  for (const open of [
    givenUp(9000),
    givenUp(9000, 2),
    givenUp(399, 2, 100),
    givenUp(9000, 2, 100, 400),
  ])
    expect(isOutgrown(growth, open)).toBe(false)
  expect(compareGrowth(growth, givenUp(9000, 2))?.observed).toContain('without one of its messages')
})

test('a client that has lost its connection is not at work', () => {
  const atWork = givenUp(1600, 2, 100)
  const error = eventEntry({ kind: 'error', type: 'error' })
  expect(isOutgrown(growth, { ...atWork, client: [...atWork.client, error] })).toBe(false)
  const again = [requestEntry(1), requestEntry(2)]
  expect(isOutgrown(growth, { ...atWork, wire: again })).toBe(false)
  expect(isOutgrown(growth, { ...atWork, wire: [requestEntry(1)] })).toBe(true)
})
