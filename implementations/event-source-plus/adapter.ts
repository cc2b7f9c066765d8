import { EventSourcePlus, type EventSourcePlusOptions } from 'event-source-plus'
import type { About, Connect } from '../../harness/adapter.ts'

export const connect: Connect = (url, on, { headers = {}, method = 'GET', body = null }) => {
  // It names methods in lower case.
  const named = method.toLowerCase() as NonNullable<EventSourcePlusOptions['method']>
  const controller = new EventSourcePlus(url, { headers, method: named, body }).listen({
    onMessage: ({ event, data, id }) => on.message({ type: event, data, id }),
    onRequestError: ({ error }) => on.error(error),
    onResponseError: ({ error }) => on.error(error),
  })
  return { close: () => controller.abort(), restart: () => controller.reconnect() }
}

export const about: About = {
  offers: ['request-headers', 'request-method', 'request-body', 'restart'],
  lacks: {
    'open-events':
      'onResponse is called after any response, before it is checked; no hook says that a stream has been opened (README, Listen Hooks)',
  },
}
