import { fetchEventSource } from '@fortaine/fetch-event-source'
import type { About, Connect } from '../../harness/adapter.ts'

export const connect: Connect = (url, on, { headers = {}, method = 'GET', body = null }) => {
  const controller = new AbortController()
  // Without onopen: a function given there takes the place of the package's check of the response.
  fetchEventSource(url, {
    signal: controller.signal,
    headers,
    method,
    body,
    // Else it leaves its connection and makes another one whenever its page is hidden or shown, as those of a run are.
    openWhenHidden: true,
    onmessage: ({ event, data, id }) => on.message({ type: event, data, id }),
    onclose() {
      // This is how its README lets it reconnect after the end of a stream.
      throw new Error('The stream has ended.')
    },
    onerror(error) {
      on.error(error)
      // This is how its README lets it stop in onerror: the signal stops it at any other time.
      if (controller.signal.aborted) throw error
    },
  }).catch(() => undefined)
  return { close: () => controller.abort() }
}

export const about: About = {
  offers: ['request-headers', 'request-method', 'request-body'],
  lacks: {
    'open-events':
      'onopen is called with any response, before it is checked, and takes the place of the check (README, Usage)',
  },
}
