import { fetchEventSource } from '@microsoft/fetch-event-source'
import type { About, Connect } from '../../harness/adapter.ts'

export const connect: Connect = (url, on) => {
  const controller = new AbortController()
  // Without onopen: a function given there takes the place of its check of the Content-Type.
  void fetchEventSource(url, {
    signal: controller.signal,
    onmessage: ({ event, data, id }) => on.message({ type: event, data, id }),
    onclose: on.error,
    onerror: on.error,
  })
  return { close: () => controller.abort() }
}

export const about: About = {
  lacks: {
    'open-events':
      'onopen is not told that a response is a stream: it takes the place of the check of the response',
    'reconnection-after-end':
      'after the end of a stream the call is over, unless the onclose of its user throws (README, Usage)',
  },
}
