import type { FalseRecord } from './false-record.ts'
import type { ClientEntry, ClientLog } from '../../../protocol/client-log.ts'
import { each, inClient, last, readOf } from './edits.ts'

/** With another value for a name, in each read that has it. */
const reading = (name: string, to: (value: unknown) => unknown) =>
  inClient((log) =>
    each(log, readOf(name), (entry) => [
      { ...entry, values: { ...entry.values, [name]: to(entry.values[name]) } },
    ]),
  )

/** With another value for the readyState, in the last read of it. */
const lastState = (from: number, to: number) =>
  inClient((log) =>
    last(log, readOf('readyState'), (entry) => [
      entry.values['readyState'] === from
        ? { ...entry, values: { ...entry.values, readyState: to } }
        : entry,
    ]),
  )

const isThrow = (entry: ClientEntry): entry is Extract<ClientEntry, { client: 'throw' }> =>
  entry.client === 'throw'

/** An exception right after the step that constructs. */
const thrown = (log: ClientLog, name: string): ClientLog => [
  ...log,
  { time: 0, client: 'throw', name, interface: 'DOMException', message: name },
]

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

const opposites = ['own', 'enumerable', 'configurable', 'writable']

/** What can be wrong with what the client script reads, and with exceptions. */
export const reads: readonly FalseRecord[] = [
  {
    name: 'record: CLOSED where it should be CONNECTING',
    says: 'The state that is read last is CLOSED in place of CONNECTING.',
    change: lastState(0, 2),
  },
  {
    name: 'record: CLOSED where it should be OPEN',
    says: 'The state that is read last is CLOSED in place of OPEN.',
    change: lastState(1, 2),
  },
  {
    name: 'record: CONNECTING where it should be CLOSED',
    says: 'The state that is read last is CONNECTING in place of CLOSED.',
    change: lastState(2, 0),
  },
  {
    name: 'record: OPEN where it should be CLOSED',
    says: 'The state that is read last is OPEN in place of CLOSED.',
    change: lastState(2, 1),
  },
  ...Object.entries(requestMembers).map(([name, to]): FalseRecord => ({
    name: `record: other ${name}`,
    says: `The ${name} that is read is another one.`,
    change: reading(name, to),
  })),
  ...opposites.map((name): FalseRecord => ({
    name: `record: other ${name}`,
    says: `${name} of the property is the opposite of what it should be.`,
    change: reading(name, (value) => value !== true),
  })),
  {
    name: 'record: EventSource in a worklet',
    says: 'The interface is exposed in worklets.',
    change: reading('EventSource', () => 'function'),
  },
  {
    name: 'record: initiator type fetch',
    says: 'Resource Timing calls the request a fetch.',
    change: reading('initiatorType', () => 'fetch'),
  },
  {
    name: 'record: two timing entries',
    says: 'Resource Timing has an entry for the response and one for its end.',
    change: reading('entries', () => 2),
  },
  {
    name: 'record: nothing thrown',
    says: 'The constructor does not throw.',
    change: inClient((log) => last(log, isThrow, () => [])),
  },
  {
    name: 'record: another exception',
    says: 'What is thrown has another name.',
    change: inClient((log) => last(log, isThrow, (entry) => [{ ...entry, name: 'SecurityError' }])),
  },
  {
    name: 'record: SecurityError',
    says: 'What a policy blocks, or a frame that is gone, makes it throw a SecurityError.',
    on: '^policy/(content-security-policy|mixed-content)/.*(none|block)|/close-after$',
    change: inClient((log) => thrown(log, 'SecurityError')),
  },
]
