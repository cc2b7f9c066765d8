import { getLines, getMessages } from '@langchain/core/utils/event_source_parse'
import type { Parse } from '../../harness/adapter.ts'

export const parse: Parse = (on) => {
  // The id of a message is empty if its block has none, so ids are taken from the callback for id fields.
  const onMessage = getMessages(
    ({ event, data }) => on.message({ type: event, data }),
    on.id,
    on.reconnectionTime,
  )
  const onChunk = getLines(onMessage)
  return { push: (bytes) => onChunk(bytes), end: () => onChunk(new Uint8Array(), true) }
}
