import { EventSourcePlus } from 'event-source-plus'
import type { Connect } from '../../harness/adapter.ts'

export const connect: Connect = (url, on) => {
  const controller = new EventSourcePlus(url).listen({
    onMessage: ({ event, data, id }) => on.message({ type: event, data, id }),
    onResponse: on.open,
    onRequestError: ({ error }) => on.error(error),
    onResponseError: ({ error }) => on.error(error),
  })
  return { close: () => controller.abort() }
}
