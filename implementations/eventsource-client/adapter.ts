import { createEventSource } from 'eventsource-client'
import type { About, Connect } from '../../harness/adapter.ts'

export const connect: Connect = (url, on, { headers = {}, method = 'GET', body, lastEventId }) =>
  createEventSource({
    url,
    headers,
    method,
    body,
    ...(lastEventId !== undefined && { initialLastEventId: lastEventId }),
    onConnect: on.open,
    onMessage: ({ event, data, id }) => on.message({ type: event, data, id }),
    onComment: on.comment,
    // onDisconnect comes after it at the end of a stream, and not at all if a connection is lost or cannot be made.
    onScheduleReconnect: on.error,
  })

export const about: About = {
  offers: [
    'request-headers',
    'request-method',
    'request-body',
    'initial-last-event-id',
    'comments',
  ],
}
