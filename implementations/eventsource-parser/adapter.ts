import { createParser } from 'eventsource-parser'
import type { About, Parse } from '../../harness/adapter.ts'

export const parse: Parse = (on) => {
  // It takes text; the decoder of its documentation is one that strips the BOM.
  const decoder = new TextDecoder()
  const parser = createParser({
    onEvent: ({ event, data }) => on.message({ type: event, data }),
    onId: on.id,
    onRetry: on.reconnectionTime,
    onComment: on.comment,
    onError: on.malformed,
  })
  return {
    push: (bytes) => parser.feed(decoder.decode(bytes, { stream: true })),
    end() {
      parser.feed(decoder.decode())
      // As its documentation does at the end of a stream.
      parser.reset({ consume: true })
    },
  }
}

export const about: About = { offers: ['comments'] }
