import { fetchEventData } from 'fetch-sse'
import type { About, Connect, Message } from '../../harness/adapter.ts'

export const connect: Connect = (url, on, { headers = {}, method = 'GET', body }) => {
  const controller = new AbortController()
  void fetchEventData(url, {
    signal: controller.signal,
    headers,
    method,
    ...(body !== undefined && { data: body }),
    onOpen: on.open,
    onMessage: (event) => on.message({ ...event, type: event?.event } as Message),
    onClose: on.error,
    onError: on.error,
  })
  return { close: () => controller.abort() }
}

const once = 'it makes one request (README, Usage)'

export const about: About = {
  offers: ['request-headers', 'request-method', 'request-body'],
  lacks: {
    'reconnection-after-end': once,
    'reconnection-after-failure': once,
    'reconnection-time': once,
    'last-event-id-header': once,
    'event-ids': 'an event has a type, data and the raw lines, no id (README, Interface)',
  },
}
