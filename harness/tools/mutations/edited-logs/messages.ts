import type { LoggedEvent, LoggedText } from '../../../protocol/client-log.ts'
import {
  type Change,
  each,
  eventOf,
  first,
  gone,
  isMessage,
  last,
  more,
  swapped,
  twice,
} from './edits.ts'

/** With other data; that of which only the digest is in the log becomes empty. */
const data =
  (edit: (text: string) => string) =>
  (event: LoggedEvent): { data: LoggedText } => ({
    data: typeof event.data === 'string' ? edit(event.data) : { length: 0, sha256: '' },
  })

/** The body is decoded in the encoding of the document, not as UTF-8. */
const misread = (text: string): string =>
  new TextDecoder('windows-1251').decode(new TextEncoder().encode(text))

/** What can be wrong with the messages of a run. */
export const messages: Readonly<Record<string, Change>> = {
  'last message lost': last(isMessage, gone),
  'first message lost': first(isMessage, gone),
  'message twice': last(isMessage, twice),
  // A message is dispatched that is not complete, or not for this document to see.
  'message too many': more(({ addresses }) =>
    eventOf('message', { data: 'no', lastEventId: '', origin: addresses.origins.page }),
  ),
  // A message is not dispatched until the next one has come, and as a part of it.
  'last two messages in one': (record) => {
    const later = record.client.findLast(isMessage)?.data
    const rest = last(isMessage, gone)(record)
    if (typeof later !== 'string' || !rest.client.some(isMessage)) return record
    return last(
      isMessage,
      data((text) => `${text}\n${later}`),
    )(rest)
  },
  // A line end in a message is taken as two.
  'message split': last(isMessage, (event) =>
    typeof event.data === 'string'
      ? event.data.split('\n').map((line) => ({ ...event, data: line }))
      : [event],
  ),
  'messages out of order': swapped(isMessage),
  // The data lacks what a later part of the body brought.
  'data cut': last(
    isMessage,
    data((text) => text.slice(0, -1)),
  ),
  'data in another encoding': each(isMessage, data(misread)),
  'id lost': each(isMessage, () => ({ lastEventId: '' })),
  // The last message is dispatched at the source of another connection.
  'message to another source': last(isMessage, ({ of }, { client }) => ({
    of:
      client
        .filter(isMessage)
        .map((event) => event.of)
        .find((other) => other !== of) ?? of,
  })),
  // Messages have the same origin, wherever they come from.
  ...Object.fromEntries(
    (['page', 'cross-origin', 'cross-site', 'secure', 'insecure'] as const).map((place) => [
      `origin ${place}`,
      each(isMessage, (_, { addresses }) => ({ origin: addresses.origins[place] ?? 'null' })),
    ]),
  ),
  'origin null': each(isMessage, () => ({ origin: 'null' })),
}
