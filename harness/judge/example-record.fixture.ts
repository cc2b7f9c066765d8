import type { RunRecord } from '../protocol/run-record.ts'
import type { ClientEntry, LoggedEvent } from '../protocol/client-log.ts'
import type { WireEntry } from '../protocol/wire-log.ts'

/** Records of runs that never were, for the judge's tests. */

/** The record of a run that has taken its last step, with these logs. */
export function recordOf(log: { wire?: WireEntry[]; client?: ClientEntry[] }): RunRecord {
  return {
    ended: 'steps',
    addresses: {
      origins: {
        page: 'http://page.test:1',
        'cross-origin': 'http://page.test:2',
        'cross-site': 'http://other.test:1',
      },
      path: '/run/0123',
    },
    wire: log.wire ?? [],
    client: log.client ?? [],
    waitedMs: 0,
    durationMs: 1,
  }
}

/** An event that a listener saw, an `open` unless it says otherwise. */
export function eventEntry(event: Partial<LoggedEvent> = {}): LoggedEvent {
  return { time: 1, client: 'event', kind: 'open', via: 'listener', type: 'open', ...event }
}

/** A message that a listener saw. */
export function messageEntry(
  data: LoggedEvent['data'],
  rest: Partial<LoggedEvent> = {},
): LoggedEvent {
  const origin = 'http://page.test:1'
  return eventEntry({ kind: 'message', type: 'message', lastEventId: '', origin, data, ...rest })
}

/** The nth request of a run, to its stream. */
export function requestEntry(
  request: number,
  rest: Partial<Extract<WireEntry, { wire: 'request' }>> = {},
): WireEntry {
  return {
    time: request,
    wire: 'request',
    connection: request,
    request,
    origin: 'page',
    method: 'GET',
    target: '/run/0123/stream',
    headers: [],
    ...rest,
  }
}
