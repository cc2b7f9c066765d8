/** A package as people publish them: one parser, in the shapes of API that there are beside EventSource. */
import { createParser } from 'eventsource-parser'

export interface ServerSentEvent {
  type?: string | undefined
  data: string
  id?: string | undefined
}

/** Makes events of the bytes that are written to it. */
export class EventDecoderStream extends TransformStream<Uint8Array, ServerSentEvent> {
  constructor() {
    const decoder = new TextDecoder()
    let feed: (text: string) => void
    super({
      start(to) {
        const parser = createParser({
          onEvent: ({ event, data, id }) => to.enqueue({ type: event, data, id }),
        })
        feed = (text) => parser.feed(text)
      },
      transform: (bytes) => feed(decoder.decode(bytes, { stream: true })),
      flush: () => feed(decoder.decode()),
    })
  }
}

/** The events of a response, one after the other. */
export async function* events(response: Response): AsyncGenerator<ServerSentEvent, void> {
  const stream = response.body ?? new ReadableStream<Uint8Array>()
  const reader = stream.pipeThrough(new EventDecoderStream()).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}

export interface Listener {
  open(): void
  message(event: ServerSentEvent): void
  error(reason: unknown): void
}

/** Opens a stream; it is not opened again. */
export async function subscribe(url: string, on: Listener): Promise<{ close(): void }> {
  const controller = new AbortController()
  const response = await fetch(url, { signal: controller.signal })
  on.open()
  const deliver = async (): Promise<void> => {
    for await (const event of events(response)) on.message(event)
  }
  void deliver().then(() => on.error('It has ended.'), on.error)
  return { close: () => controller.abort() }
}
