import type { About, Connect } from '../../harness/adapter.ts'
import { createSseClient } from './create-sse-client.mjs'

export const connect: Connect = (url, on, { headers = {}, method = 'GET', body = null }) => {
  const controller = new AbortController()
  const { signal } = controller
  const { stream } = createSseClient({
    url,
    signal,
    headers,
    method,
    serializedBody: body,
    onSseEvent: ({ data, event, id }) =>
      on.message({
        type: event,
        // It parses what is JSON and hands over all else as text.
        data: typeof data === 'string' ? data : JSON.stringify(data),
        lastEventId: id,
      }),
    onSseError: on.error,
  })
  const read = async () => {
    // It does nothing until somebody iterates.
    for await (const data of stream) void data
    // The stream of events has ended with that of the server, or with the signal.
    if (!signal.aborted) on.error()
  }
  read().catch(on.error)
  return { close: () => controller.abort() }
}

export const about: About = {
  name: "@hey-api/openapi-ts's SSE client",
  offers: ['request-headers', 'request-method', 'request-body'],
  lacks: {
    'open-events': 'no callback is told of a response',
    'reconnection-after-end': 'the stream of events that it returns ends with that of the server',
  },
}
