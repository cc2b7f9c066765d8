import { Duration } from 'effect'
import { Sse } from 'effect/encoding'
import type { Parse } from '../../harness/adapter.ts'

export const parse: Parse = (on) => {
  // It takes text; a decoder that strips the BOM, as its HttpApiClient uses.
  const decoder = new TextDecoder()
  const parser = Sse.makeParser((event) => {
    if (Sse.Retry.is(event)) on.reconnectionTime(Duration.toMillis(event.duration))
    else on.message({ type: event.event, data: event.data, lastEventId: event.id })
  })
  const feed = (text: string): void => {
    const error = parser.feed(text)
    if (error) throw error
  }
  return {
    push: (bytes) => feed(decoder.decode(bytes, { stream: true })),
    end: () => feed(decoder.decode()),
  }
}
