import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { About, Read } from '../../harness/adapter.ts'

export const about: About = { name: 'eventsource-parser (stream)' }

export const read: Read = async function* (stream, on) {
  const parser = new EventSourceParserStream({
    onId: on.id,
    onRetry: on.reconnectionTime,
    onComment: on.comment,
    onError: on.malformed,
  })
  const decoder = new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>
  const events = stream.pipeThrough(decoder).pipeThrough(parser)
  for await (const { event, data } of events) yield { type: event, data }
}
