// @ts-expect-error This file of the package, which its stream() reads events with, has no types.
import { createReadableStream } from 'replicate/lib/stream.js'
import type { ServerSentEvent } from 'replicate'
import type { About, Read } from '../../harness/adapter.ts'

export const about: About = { name: 'replicate (lib/stream.js)' }

export const read: Read = async function* (stream, on) {
  const fetch = (): Promise<Response> => Promise.resolve(new Response(stream))
  const options = { url: 'http://localhost/', fetch }
  for await (const event of createReadableStream(options) as AsyncIterable<ServerSentEvent>) {
    if (event.retry !== undefined) on.reconnectionTime(event.retry)
    yield { type: event.event, data: event.data, id: event.id }
  }
}
