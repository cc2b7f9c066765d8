import { createEventSource } from 'eventsource-client'
import type { Connect } from '../../harness/adapter.ts'

export const connect: Connect = (url, on) =>
  createEventSource({
    url,
    onConnect: on.open,
    onMessage: ({ event, data, id }) => on.message({ type: event, data, id }),
    onComment: on.comment,
    // onDisconnect comes after it at the end of a stream, and not at all if a connection is lost or cannot be made.
    onScheduleReconnect: on.error,
  })
