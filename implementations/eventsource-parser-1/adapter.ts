import { createParser } from 'eventsource-parser-1'
import type { Parse } from '../../harness/adapter.ts'

export const parse: Parse = (on) => {
  // It takes text; the decoder of its documentation is one that strips the BOM.
  const decoder = new TextDecoder()
  const parser = createParser((parsed) => {
    if (parsed.type === 'reconnect-interval') on.reconnectionTime(parsed.value)
    else on.message({ type: parsed.event, data: parsed.data, id: parsed.id })
  })
  return {
    push: (bytes) => parser.feed(decoder.decode(bytes, { stream: true })),
    end: () => parser.feed(decoder.decode()),
  }
}
