import { EventSourcePlus } from 'event-source-plus'
import type { About, Connect } from '../../harness/adapter.ts'

export const connect: Connect = (url, on) => {
  const controller = new EventSourcePlus(url).listen({
    onMessage: ({ event, data, id }) => on.message({ type: event, data, id }),
    onRequestError: ({ error }) => on.error(error),
    onResponseError: ({ error }) => on.error(error),
  })
  return { close: () => controller.abort() }
}

export const about: About = {
  lacks: {
    'open-events':
      'onResponse is called after any response, before it is checked; no hook says that a stream has been opened (README, Listen Hooks)',
  },
}
