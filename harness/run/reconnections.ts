import { type Case, type ClientScript, type Connection, defaultClientScript } from '../case.ts'

/** After which kinds of loss the script of a case has something for a client that connects again. */
export function reconnectionsIn({ server, client = defaultClientScript }: Case): {
  afterEnd: boolean
  afterFailure: boolean
} {
  const sources = client.filter((step) => 'construct' in step).length
  const isOneForEach = sources > 1 && server.length <= sources
  // What follows is for those who ask again below the client: a fetch, or a network layer that takes two for one attempt.
  const isOver = sources === 1 && closesInTheFirstError(client)
  const followed = isOneForEach || isOver ? [] : server.slice(0, -1)
  return {
    afterEnd: followed.some(
      (connection) => isEventStream(connection) && endOf(connection) === 'end',
    ),
    afterFailure:
      followed.some(
        (connection) =>
          'noResponse' in connection || ['reset', 'truncate'].includes(endOf(connection)),
      ) || server.some((connection) => 'refusedUntil' in connection),
  }
}

/** Whether a script awaits an error and nothing else, and closes in it. */
function closesInTheFirstError(client: ClientScript): boolean {
  const waits = client.filter((step) => 'await' in step || 'quiet' in step)
  const [wait] = waits
  if (waits.length !== 1 || !wait || !('await' in wait) || wait.await !== 'error') return false
  const next = client[client.indexOf(wait) + 1]
  return next !== undefined && 'close' in next
}

/** How a connection of the script ends. */
export function endOf(connection: Connection): string {
  return ('end' in connection && connection.end) || 'end'
}

/** Whether a connection is answered with a stream that a client accepts. */
export function isEventStream(connection: Connection): boolean {
  if ('noResponse' in connection || 'raw' in connection) return false
  const { status = 200, contentType } = connection as {
    status?: number
    contentType?: string | null
  }
  return status === 200 && (contentType === undefined || isEventStreamType(contentType))
}

/** Whether a response with this Content-Type is a stream. */
export function isEventStreamType(contentType: string | null): boolean {
  return contentType !== null && /^\s*text\/event-stream\s*(;|$)/i.test(contentType)
}

const redirects = new Set([301, 302, 303, 307, 308])

/** Whether a response leads to another one. */
export function isRedirect(connection: Connection): boolean {
  if (!('status' in connection) || !redirects.has(connection.status ?? 200)) return false
  return (connection.headers ?? []).some(([name]) => name.toLowerCase() === 'location')
}
