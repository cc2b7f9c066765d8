import type { FalseRecord } from './false-record.ts'
import type { LoggedText } from '../../../protocol/client-log.ts'
import { each, eventOf, first, inClient, isMessage, last } from './edits.ts'

const edited = (data: LoggedText | undefined, edit: (text: string) => string): LoggedText =>
  typeof data === 'string' ? edit(data) : { length: 0, sha256: '' }

/** What can be wrong with the messages of a run. */
export const messages: readonly FalseRecord[] = [
  {
    name: 'record: last message lost',
    says: 'The last message is not dispatched.',
    change: inClient((log) => last(log, isMessage, () => [])),
  },
  {
    name: 'record: first message lost',
    says: 'The first message is not dispatched.',
    change: inClient((log) => first(log, isMessage, () => [])),
  },
  {
    name: 'record: message twice',
    says: 'The last message is dispatched twice.',
    change: inClient((log) => last(log, isMessage, (event) => [event, event])),
  },
  {
    name: 'record: message too many',
    says: 'A message is dispatched that is not complete, or not for this document to see.',
    change: inClient((log, { addresses }) => [
      ...log,
      eventOf('message', { data: 'no', lastEventId: '', origin: addresses.origins.page }),
    ]),
  },
  {
    name: 'record: last two messages in one',
    says: 'A message is not dispatched until the next one has come, and as a part of it.',
    change: inClient((log) => {
      const later = log.findLast(isMessage)?.data
      const before = last(log, isMessage, () => [])
      if (typeof later !== 'string' || !before.some(isMessage)) return log
      return last(before, isMessage, (event) => [
        { ...event, data: edited(event.data, (text) => `${text}\n${later}`) },
      ])
    }),
  },
  {
    name: 'record: message split',
    says: 'A line end in a message is taken as two.',
    change: inClient((log) =>
      last(log, isMessage, (event) =>
        typeof event.data === 'string'
          ? event.data.split('\n').map((data) => ({ ...event, data }))
          : [event],
      ),
    ),
  },
  {
    name: 'record: messages out of order',
    says: 'The last two messages change places.',
    change: inClient((log) => {
      const moved = log.findLast(isMessage)
      const rest = last(log, isMessage, () => [])
      return moved && rest.some(isMessage) ? last(rest, isMessage, (event) => [moved, event]) : log
    }),
  },
  {
    name: 'record: data cut',
    says: 'The data of the last message lacks what a later part of the body brought.',
    change: inClient((log) =>
      last(log, isMessage, (event) => [
        { ...event, data: edited(event.data, (text) => text.slice(0, -1)) },
      ]),
    ),
  },
  {
    name: 'record: data in another encoding',
    says: 'The body is decoded in the encoding of the document, not as UTF-8.',
    change: inClient((log) =>
      each(log, isMessage, (event) => [
        {
          ...event,
          data: edited(event.data, (text) =>
            new TextDecoder('windows-1251').decode(new TextEncoder().encode(text)),
          ),
        },
      ]),
    ),
  },
  {
    name: 'record: id lost',
    says: 'Messages have no last event ID.',
    change: inClient((log) => each(log, isMessage, (event) => [{ ...event, lastEventId: '' }])),
  },
  {
    name: 'record: message to another source',
    says: 'The last message is dispatched at the source of another connection.',
    change: inClient((log) => {
      const names = log.filter(isMessage).map(({ of }) => of)
      return last(log, isMessage, (event) => [
        { ...event, of: names.find((name) => name !== event.of) ?? event.of },
      ])
    }),
  },
  ...(['page', 'cross-origin', 'cross-site', 'secure', 'insecure'] as const).map(
    (place): FalseRecord => ({
      name: `record: origin ${place}`,
      says: `Messages have the origin ${place}, wherever they come from.`,
      change: inClient((log, { addresses }) =>
        each(log, isMessage, (event) => [{ ...event, origin: addresses.origins[place] ?? 'null' }]),
      ),
    }),
  ),
  {
    name: 'record: origin null',
    says: 'Messages have the origin of an opaque document.',
    change: inClient((log) => each(log, isMessage, (event) => [{ ...event, origin: 'null' }])),
  },
]
