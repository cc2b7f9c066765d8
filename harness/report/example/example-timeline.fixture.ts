import type { LoggedEvent } from '../../protocol/client-log.ts'
import type { TimelineEntry } from '../../protocol/timeline.ts'

const at = Date.UTC(2026, 10, 22, 7, 0, 0)
const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n'

/** What a run may have looked like, with an entry of each kind and invented times. */
export const exampleTimeline: TimelineEntry[] = [
  { time: at, client: 'step', step: 0 },
  {
    time: at + 3.2,
    wire: 'request',
    connection: 1,
    request: 1,
    origin: 'page',
    method: 'GET',
    target: '/run/7/stream',
    headers: [
      ['Host', '127.0.0.1:41234'],
      ['Accept', 'text/event-stream'],
    ],
  },
  { time: at + 3.6, wire: 'head', connection: 1, bytes: head },
  event(at + 4.7, { kind: 'open', type: 'open', readyState: 1 }),
  { time: at + 5, wire: 'chunk', connection: 1, bytes: 'data: A\r\ndata: B\r', length: 17 },
  { time: at + 25, wire: 'chunk', connection: 1, bytes: '\n\xE6\xBC\0\n\n', length: 6 },
  event(at + 26, { kind: 'message', type: 'message', data: 'A\nB', readyState: 1 }),
  { time: at + 27, wire: 'end', connection: 1, how: 'end' },
  event(at + 28, { kind: 'error', type: 'error', readyState: 0 }),
]

function event(time: number, members: Pick<LoggedEvent, 'kind' | 'type'> & Partial<LoggedEvent>) {
  return { time, client: 'event' as const, via: 'listener' as const, ...members }
}
