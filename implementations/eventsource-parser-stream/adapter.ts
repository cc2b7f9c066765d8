import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { About, Read } from '../../harness/adapter.ts'

export const about: About = { name: 'eventsource-parser (stream)', offers: ['comments'] }

// onId is called when a chunk is parsed, ahead of the events that are still to be read: the ids are those of the events.
export const read: Read = async function* (stream, on) {
  const parser = new EventSourceParserStream({
    onRetry: on.reconnectionTime,
    onComment: on.comment,
    onError: on.malformed,
  })
  const decoder = new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>
  const events = stream.pipeThrough(decoder).pipeThrough(parser)
  for await (const { event, data, id } of events) yield { type: event, data, id }
}
