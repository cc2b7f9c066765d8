import { parseServerSentEvents } from 'parse-sse'
import type { Read } from '../../harness/adapter.ts'

export const read: Read = async function* (stream, on) {
  for await (const event of parseServerSentEvents(new Response(stream))) {
    if (event.retry !== undefined) on.reconnectionTime(event.retry)
    yield event
  }
}
