import type { ClientEntry } from '../../../protocol/client-log.ts'
import { type Change, each, type Entry, gone, last, more, state } from './edits.ts'

type LoggedRead = Extract<ClientEntry, { client: 'read' }>
type LoggedThrow = Extract<ClientEntry, { client: 'throw' }>

const isThrow = (entry: Entry): entry is LoggedThrow =>
  'client' in entry && entry.client === 'throw'

/** Reads that found something by this name. */
const readOf =
  (name: string) =>
  (entry: Entry): entry is LoggedRead =>
    'client' in entry && entry.client === 'read' && name in entry.values

/** With another value for a name, in each read that has it. */
const reading = (name: string, to: (value: unknown) => unknown): Change =>
  each(readOf(name), ({ values }) => ({ values: { ...values, [name]: to(values[name]) } }))

/** With another value for the readyState, in the last read of it. */
const lastState = (from: number, to: number): Change =>
  last(readOf('readyState'), ({ values }) => ({
    values: { ...values, ...state(from, to)(values) },
  }))

/** Members of a request as a service worker sees it, and what a client in a hurry makes of them. */
const requestMembers: Readonly<Record<string, (value: unknown) => unknown>> = {
  mode: () => 'no-cors',
  credentials: (value) => (value === 'include' ? 'same-origin' : 'include'),
  cache: () => 'default',
  redirect: () => 'manual',
  destination: () => 'eventsource',
  method: () => 'POST',
  lastEventId: (value) => (value === null ? '' : null),
  url: (value) => new URL('elsewhere', String(value)).href,
}

const opposite = (value: unknown): boolean => value !== true

/** What the client script can read wrongly: members of a request, attributes of a property. */
const otherValues = {
  ...requestMembers,
  own: opposite,
  enumerable: opposite,
  configurable: opposite,
  writable: opposite,
}

/** What can be wrong with what the client script reads, and with exceptions. */
export const reads: Readonly<Record<string, Change>> = {
  'CLOSED where it should be CONNECTING': lastState(0, 2),
  'CLOSED where it should be OPEN': lastState(1, 2),
  'CONNECTING where it should be CLOSED': lastState(2, 0),
  'OPEN where it should be CLOSED': lastState(2, 1),
  ...Object.fromEntries(
    Object.entries(otherValues).map(([name, to]) => [`other ${name}`, reading(name, to)]),
  ),
  'EventSource in a worklet': reading('EventSource', () => 'function'),
  // Resource Timing calls the request a fetch.
  'initiator type fetch': reading('initiatorType', () => 'fetch'),
  // Resource Timing has an entry for the response and one for its end.
  'two timing entries': reading('entries', () => 2),
  'nothing thrown': last(isThrow, gone),
  'another exception': last(isThrow, () => ({ name: 'SecurityError' })),
  // What a policy blocks, or a frame that is gone, makes the constructor throw.
  SecurityError: more(() => ({
    time: 0,
    client: 'throw',
    name: 'SecurityError',
    interface: 'DOMException',
    message: 'SecurityError',
  })),
}
