import { convertEventStreamToIterableReadableDataStream } from '@langchain/core/utils/event_source_parse'
import type { About, Read } from '../../harness/adapter.ts'

export const about: About = {
  lacks: {
    'event-ids': 'it gives the data of events and nothing else',
    'event-types': 'it gives the data of events and nothing else',
    'reconnection-time': 'it gives the data of events and nothing else',
  },
}

export const read: Read = async function* (stream) {
  for await (const data of convertEventStreamToIterableReadableDataStream(stream)) yield { data }
}
