import type { Expectation } from '../case.ts'
import type { Mismatch } from '../results.ts'
import type { RunRecord } from '../protocol/run-record.ts'
import { fillInAll } from '../vocabulary/placeholders.ts'
import { compareLists, type Entry } from './compare.ts'
import { compareDelays } from './delays.ts'
import { compareGrowth } from './growth.ts'
import { loggedText } from './logged-text.ts'
import {
  observedDisconnects,
  observedEvents,
  observedMessages,
  observedReads,
  observedRequests,
  observedThrows,
  observedUnhandled,
} from './observations.ts'

const entry = (members: Entry['members'], times = 1): Entry => ({ members, times })

/**
 * Holds what a run showed against an expectation. Reads nothing but the two; the same record always gets the
 * same answer.
 *
 * @returns what does not agree; empty if everything does
 */
export function judge(expectation: Expectation, record: RunRecord): Mismatch[] {
  const expected = fillInAll(expectation, record.places)
  const { messages, events, requests, reads, throws, delays, growth, disconnects } = expected
  const found = [
    messages && compareLists('messages', messages.map(messageEntry), observedMessages(record)),
    events && compareEvents(events, record),
    requests && compareRequests(requests, record),
    reads &&
      compareLists(
        'reads',
        reads.map((values) => entry(values)),
        observedReads(record),
      ),
    compareLists(
      'throws',
      (throws ?? []).map((thrown) => entry(thrown)),
      observedThrows(record),
    ),
    compareLists(
      'unhandled',
      (expected.unhandled ?? []).map((message) => entry({ message })),
      observedUnhandled(record),
    ),
    delays && compareDelays(delays, record.wire),
    growth && compareGrowth(growth, record.client),
    disconnects &&
      compareLists(
        'disconnects',
        disconnects.map((connection) => entry({ connection })),
        observedDisconnects(record),
      ),
  ]
  return found.filter((mismatch) => mismatch !== null && mismatch !== undefined)
}

function messageEntry(message: NonNullable<Expectation['messages']>[number]): Entry {
  const { type = 'message', data, times, ...rest } = message
  return entry({ type, data: loggedText(data), ...rest }, times)
}

function compareEvents(
  events: NonNullable<Expectation['events']>,
  record: RunRecord,
): Mismatch | null {
  const spokenOf = {
    withHandlers: events.some((event) => event.via !== undefined),
    withLabels: events.some((event) => event.label !== undefined),
  }
  const wanted = events.map(({ data, ...rest }) =>
    entry({ ...rest, ...(data !== undefined && { data: loggedText(data) }) }),
  )
  return compareLists('events', wanted, observedEvents(record, spokenOf))
}

function compareRequests(
  requests: NonNullable<Expectation['requests']>,
  record: RunRecord,
): Mismatch | null {
  const wanted = requests.map(({ method = 'GET', headers = {}, ...rest }) => {
    const named = Object.entries(headers).map(([name, value]) => [`header ${name}`, value])
    return entry({ method, ...rest, ...Object.fromEntries(named) })
  })
  const observed = observedRequests(
    record,
    requests.map((request) => request.headers),
  )
  return compareLists('requests', wanted, observed)
}
