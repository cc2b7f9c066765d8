import type { Expectation } from '../case.ts'
import type { RunRecord } from '../protocol/run-record.ts'
import type { LoggedEvent } from '../protocol/client-log.ts'
import type { WireEntry } from '../protocol/wire-log.ts'
import type { Entry } from './compare.ts'

/** The lists of an expectation, as a run showed them. */

function events(record: RunRecord): LoggedEvent[] {
  return record.client.filter((entry) => entry.client === 'event')
}

/** What listeners saw of messages. */
export function observedMessages(record: RunRecord): Entry[] {
  return events(record)
    .filter((event) => event.kind === 'message' && event.via === 'listener' && !isLabelled(event))
    .map(({ type, data, lastEventId, origin, of, times }) => ({
      members: { type, data, lastEventId, origin, ...(of !== undefined && { of }) },
      times,
    }))
}

function isLabelled({ via, label }: LoggedEvent): boolean {
  return via === 'listener' && label !== undefined
}

/** The events of handlers and of labelled listeners count only where the expectation speaks of them. */
export function observedEvents(
  record: RunRecord,
  { withHandlers, withLabels }: { withHandlers: boolean; withLabels: boolean },
): Entry[] {
  return events(record)
    .filter((event) => withHandlers || event.via === 'listener')
    .filter((event) => withLabels || !isLabelled(event))
    .map(({ time: _time, client: _client, times, ...members }) => ({
      members: withLabels ? { ...members, label: members.label ?? null } : members,
      times,
    }))
}

/** The comments that the API handed over. */
export function observedComments({ client }: RunRecord): Entry[] {
  return client
    .filter((entry) => entry.client === 'report' && entry.what === 'comment')
    .map((entry) => ({ members: { text: 'value' in entry ? entry.value : undefined } }))
}

/** What steps such as `read` found. */
export function observedReads({ client }: RunRecord): Entry[] {
  return client
    .filter((entry) => entry.client === 'read')
    .map(({ values }) => ({ members: values }))
}

/** What steps threw. */
export function observedThrows({ client }: RunRecord): Entry[] {
  return client
    .filter((entry) => entry.client === 'throw')
    .map(({ time: _time, client: _client, ...members }) => ({ members }))
}

/** What nobody handled. */
export function observedUnhandled({ client }: RunRecord): Entry[] {
  return client
    .filter((entry) => entry.client === 'unhandled')
    .map(({ message }) => ({ members: { message } }))
}

/** The connections that the client left. */
export function observedDisconnects({ wire }: RunRecord): Entry[] {
  return wire
    .filter((entry) => entry.wire === 'disconnect')
    .map(({ connection }) => ({ members: { connection } }))
}

type ExpectedHeaders = NonNullable<NonNullable<Expectation['requests']>[number]['headers']>

/** @param wanted per request, the headers the expectation speaks of */
export function observedRequests(
  record: RunRecord,
  wanted: readonly (ExpectedHeaders | undefined)[],
): Entry[] {
  return requestEntries(record.wire).map(({ headers, body, ...request }, index) => {
    const shown = Object.entries(wanted[index] ?? {}).map(([name, value]) => [
      `header ${name}`,
      observedHeader(headers, name, value === true),
    ])
    const { method, target, origin, session } = request
    const text = body === undefined ? null : asText(body)
    return {
      members: { method, body: text, target, origin, session, ...Object.fromEntries(shown) },
    }
  })
}

function observedHeader(
  headers: readonly (readonly [string, string])[],
  name: string,
  onlyPresence: boolean,
): unknown {
  const values = headers
    .filter(([key]) => key.toLowerCase() === name.toLowerCase())
    .map(([, value]) => asText(value))
  if (values.length === 0) return null
  if (onlyPresence) return true
  return values.length === 1 ? values[0] : values
}

/** Bytes as the UTF-8 text they are, or as bytes if they are none. */
function asText(latin1: string): unknown {
  const bytes = Buffer.from(latin1, 'latin1')
  const text = bytes.toString('utf8')
  return Buffer.from(text, 'utf8').equals(bytes) ? text : { bytes: latin1 }
}

/** The requests of a wire log. */
export function requestEntries(
  wire: readonly WireEntry[],
): Extract<WireEntry, { wire: 'request' }>[] {
  return wire.filter((entry) => entry.wire === 'request')
}
