import { jsonSchema, parseJsonEventStream } from '@ai-sdk/provider-utils'
import type { About, Read } from '../../harness/adapter.ts'

export const about: About = {
  lacks: {
    'event-ids': 'parseJsonEventStream gives the parsed JSON of the data and nothing else',
    'event-types': 'parseJsonEventStream gives the parsed JSON of the data and nothing else',
    'reconnection-time': 'parseJsonEventStream gives the parsed JSON of the data and nothing else',
  },
}

export const read: Read = async function* (stream) {
  for await (const result of parseJsonEventStream({ stream, schema: jsonSchema({}) })) {
    // Data that is no JSON is handed over with its error.
    if (result.success) yield { data: JSON.stringify(result.value) }
    else if ('text' in result.error) yield { data: result.error.text }
    else throw result.error
  }
}
