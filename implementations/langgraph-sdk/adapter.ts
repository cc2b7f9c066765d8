import { BytesLineDecoder, SSEDecoder } from '@langchain/langgraph-sdk/utils'
import type { About, Read } from '../../harness/adapter.ts'

export const about: About = {
  lacks: {
    'reconnection-time': 'its type StreamPart has id, event and data',
    'text-data': 'the data is parsed as JSON',
  },
}

export const read: Read = async function* (stream) {
  const parts = stream.pipeThrough(BytesLineDecoder()).pipeThrough(SSEDecoder())
  for await (const { event, data, id } of parts)
    yield { type: event, data: JSON.stringify(data), lastEventId: id }
}
