import { _iterSSEMessages } from 'openai/core/streaming'
import type { About, Read } from '../../harness/adapter.ts'

// What its Stream hands over as JSON comes from here: an export of a public path, marked as internal by its underscore.
export const about: About = {
  name: 'openai (_iterSSEMessages)',
  lacks: {
    'event-ids': 'its type ServerSentEvent has event, data and raw',
    'reconnection-time': 'its type ServerSentEvent has event, data and raw',
  },
}

export const read: Read = async function* (stream) {
  const events = _iterSSEMessages(new Response(stream), new AbortController())
  for await (const { event, data } of events) yield { type: event, data }
}
