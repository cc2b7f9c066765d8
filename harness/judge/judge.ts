import type { Expectation } from '../case.ts'
import type { Mismatch } from '../results.ts'
import type { RunRecord } from '../protocol/run-record.ts'
import { fillInAll } from '../vocabulary/placeholders.ts'
import { compareLists, type Entry } from './compare.ts'
import { compareDelays } from './delays.ts'
import { compareGrowth } from './growth.ts'
import { loggedText } from './logged-text.ts'
import {
  observedComments,
  observedDisconnects,
  observedEvents,
  observedMessages,
  observedReads,
  observedRequests,
  observedThrows,
  observedUnhandled,
} from './observations.ts'

/**
 * Holds what a run showed against an expectation. Reads nothing but the two; the same record always gets the
 * same answer.
 *
 * @returns what does not agree; empty if everything does
 */
export function judge(expectation: Expectation, record: RunRecord): Mismatch[] {
  const expected = fillInAll(expectation, record.addresses)
  const { messages, events, requests, comments, reads, delays, growth, disconnects } = expected
  const { throws = [], unhandled = [] } = expected
  const found = [
    messages && compareLists('messages', messages.map(messageEntry), observedMessages(record)),
    events && compareEvents(events, record),
    requests && compareRequests(requests, record),
    comments &&
      compareLists(
        'comments',
        comments.map((text) => entryOf({ text })),
        observedComments(record),
      ),
    reads && compareLists('reads', reads.map(entryOf), observedReads(record)),
    compareLists('throws', throws.map(entryOf), observedThrows(record)),
    compareLists(
      'unhandled',
      unhandled.map((message) => entryOf({ message })),
      observedUnhandled(record),
    ),
    delays && compareDelays(delays, record.wire),
    growth && compareGrowth(growth, record),
    disconnects &&
      compareLists(
        'disconnects',
        disconnects.map((connection) => entryOf({ connection })),
        observedDisconnects(record),
      ),
  ]
  return found.filter((mismatch) => mismatch !== null && mismatch !== undefined)
}

function entryOf(members: Entry['members']): Entry {
  return { members }
}

function messageEntry(message: NonNullable<Expectation['messages']>[number]): Entry {
  const { type = 'message', data, times, ...rest } = message
  return { members: { type, data: loggedText(data), ...rest }, times }
}

function compareEvents(
  events: NonNullable<Expectation['events']>,
  record: RunRecord,
): Mismatch | null {
  const wanted = events.map(({ data, ...rest }) =>
    entryOf({ ...rest, ...(data !== undefined && { data: loggedText(data) }) }),
  )
  const observed = observedEvents(record, {
    withHandlers: events.some((event) => event.via !== undefined),
    withLabels: events.some((event) => event.label !== undefined),
  })
  return compareLists('events', wanted, observed)
}

function compareRequests(
  requests: NonNullable<Expectation['requests']>,
  record: RunRecord,
): Mismatch | null {
  const wanted = requests.map(({ method = 'GET', headers = {}, ...rest }) => {
    const named = Object.entries(headers).map(([name, value]) => [`header ${name}`, value])
    return entryOf({ method, ...rest, ...Object.fromEntries(named) })
  })
  const headers = requests.map((request) => request.headers)
  return compareLists('requests', wanted, observedRequests(record, headers))
}
