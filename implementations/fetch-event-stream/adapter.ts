import { events } from 'fetch-event-stream'
import type { Message, Read } from '../../harness/adapter.ts'

export const read: Read = async function* (stream, on) {
  for await (const { event, data, id, retry } of events(new Response(stream))) {
    if (retry !== undefined) on.reconnectionTime(retry)
    // An id of digits is handed over as a number. Its type says that data may be missing.
    yield { type: event, data, id: id?.toString() } as Message
  }
}
