import { createSseStream } from '@azure/core-sse'
import type { Read } from '../../harness/adapter.ts'

export const read: Read = async function* (stream, on) {
  for await (const { event, data, id, retry } of createSseStream(stream)) {
    if (retry !== undefined) on.reconnectionTime(retry)
    yield { type: event, data, id }
  }
}
