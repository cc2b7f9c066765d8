import { expect, test } from '@playwright/test'
import type { WireEntry } from '../protocol/wire-log.ts'
import { compareDelays } from './delays.ts'
import { requestEntry } from './example-record.fixture.ts'

const end = (time: number, connection: number): WireEntry => ({
  time,
  wire: 'end',
  connection,
  how: 'end',
})

/** The first connection ends at 1000, the second request comes at a time. */
const secondRequestAt = (time: number): WireEntry[] => [
  requestEntry(1, { time: 500 }),
  end(1000, 1),
  requestEntry(2, { time }),
]

test('a delay may be as long as it likes, and as short as is said', () => {
  for (const time of [1200, 1201, 60_000])
    expect(compareDelays([{ before: 2, atLeast: 200 }], secondRequestAt(time))).toBeNull()
})

test('what the clocks cannot tell apart is not too short', () => {
  expect(compareDelays([{ before: 2, atLeast: 200 }], secondRequestAt(1198))).toBeNull()
  expect(compareDelays([{ before: 2, atLeast: 200 }], secondRequestAt(1197))).not.toBeNull()
})

test('a delay that is too short is shown with what was measured', () => {
  expect(compareDelays([{ before: 2, atLeast: 200 }], secondRequestAt(1050.25))).toEqual({
    rule: 'delays',
    expected: 'before request 2: at least 200 ms',
    observed: 'before request 2: 50.3 ms',
  })
})

test('a request that never came has no delay', () => {
  const mismatch = compareDelays([{ before: 3, atLeast: 0 }], secondRequestAt(1200))
  expect(mismatch?.observed).toBe('before request 3: there was none')
})

test('a delay is measured from the end or the disconnect that came last before the request', () => {
  const wire: WireEntry[] = [
    requestEntry(1, { time: 0 }),
    end(1000, 1),
    requestEntry(2, { time: 1500 }),
    { time: 2000, wire: 'disconnect', connection: 2 },
    requestEntry(3, { time: 2100 }),
    end(2200, 3),
  ]
  const delays = [
    { before: 2, atLeast: 500 },
    { before: 3, atLeast: 500 },
  ]
  expect(compareDelays(delays, wire)?.observed).toBe(
    'before request 2: 500.0 ms\nbefore request 3: 100.0 ms',
  )
})

test('a client knows the end with the byte that completes a Content-Length', () => {
  const wire: WireEntry[] = [
    requestEntry(1, { time: 0 }),
    {
      time: 800,
      wire: 'head',
      connection: 1,
      bytes: 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n',
    },
    { time: 900, wire: 'chunk', connection: 1, bytes: 'ab', length: 2 },
    end(1000, 1),
    requestEntry(2, { time: 1100 }),
  ]
  expect(compareDelays([{ before: 2, atLeast: 200 }], wire)).toBeNull()
  expect(compareDelays([{ before: 2, atLeast: 210 }], wire)?.observed).toContain('200.0 ms')
})
