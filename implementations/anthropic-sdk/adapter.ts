import { Stream } from '@anthropic-ai/sdk/core/streaming'
import type { About, Read } from '../../harness/adapter.ts'

export const about: About = {
  lacks: {
    'event-ids': 'its type ServerSentEvent has event, data and raw',
    'reconnection-time': 'its type ServerSentEvent has event, data and raw',
  },
}

export const read: Read = async function* (stream) {
  for await (const { event, data } of Stream.rawEvents(new Response(stream)))
    yield { type: event, data }
}
