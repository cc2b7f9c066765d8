import { EventStream } from '@mistralai/mistralai/lib/event-streams'
import type { Message, Read } from '../../harness/adapter.ts'

export const read: Read = async function* (stream, on) {
  for await (const event of new EventStream(stream, (value) => ({ value, done: false }))) {
    if (typeof event.retry === 'number') on.reconnectionTime(event.retry)
    yield { type: event.event, data: event.data, lastEventId: event.id } as Message
  }
}
