import { createParser } from 'eventsource-parser-3'
import type { About, Parse } from '../../harness/adapter.ts'

export const parse: Parse = (on) => {
  // It takes text, decoded as its documentation does; the decoder is the one that strips the BOM.
  const decoder = new TextDecoder()
  const parser = createParser({
    onEvent: ({ event, data, id }) => on.message({ type: event, data, id }),
    onRetry: on.reconnectionTime,
    onComment: on.comment,
    onError: on.malformed,
  })
  return {
    push: (bytes) => parser.feed(decoder.decode(bytes, { stream: true })),
    end: () => parser.feed(decoder.decode()),
  }
}

export const about: About = { offers: ['comments'] }
