// It is not in `exports`; the client of its v2 chat reads streams with it, and with this eventShape.
import { Stream } from '../node_modules/cohere-ai/core/stream/Stream.js'
import type { About, Read } from '../../harness/adapter.ts'

export const about: About = {
  name: 'cohere-ai (core/stream)',
  lacks: {
    'event-ids': 'its Stream gives the parsed JSON of the data and nothing else',
    'event-types': 'its Stream gives the parsed JSON of the data and nothing else',
    'reconnection-time': 'its Stream gives the parsed JSON of the data and nothing else',
    'text-data': 'its Stream parses the data as JSON',
  },
}

export const read: Read = async function* (stream) {
  const eventShape = { type: 'sse', streamTerminator: '[DONE]' } as const
  const parse = (value: unknown): Promise<unknown> => Promise.resolve(value)
  for await (const value of new Stream({ stream, parse, eventShape }))
    yield { data: JSON.stringify(value) }
}
