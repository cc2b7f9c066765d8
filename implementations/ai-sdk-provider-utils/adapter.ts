import { jsonSchema, parseJsonEventStream } from '@ai-sdk/provider-utils'
import type { About, Read } from '../../harness/adapter.ts'

export const about: About = {
  lacks: {
    'event-ids': 'parseJsonEventStream gives the parsed JSON of the data and nothing else',
    'event-types': 'parseJsonEventStream gives the parsed JSON of the data and nothing else',
    'reconnection-time': 'parseJsonEventStream gives the parsed JSON of the data and nothing else',
    'text-data': 'parseJsonEventStream parses a JSON event stream',
  },
}

export const read: Read = async function* (stream) {
  for await (const result of parseJsonEventStream({ stream, schema: jsonSchema({}) })) {
    if (!result.success) throw result.error
    yield { data: JSON.stringify(result.value) }
  }
}
