import { createParser } from 'eventsource-parser'
import type { Parse } from '../../harness/adapter.ts'

export const parse: Parse = (on) => {
  // It takes text, decoded as its documentation does; the decoder is the one that strips the BOM.
  const decoder = new TextDecoder()
  let lastEventId = ''
  const parser = createParser({
    onEvent({ event, data, id }) {
      // It names the id only with the event whose block had one; keeping it is left to its user.
      lastEventId = id ?? lastEventId
      on.message({ type: event ?? 'message', data, lastEventId })
    },
  })
  return {
    push: (bytes) => parser.feed(decoder.decode(bytes, { stream: true })),
    end: () => parser.feed(decoder.decode()),
  }
}
