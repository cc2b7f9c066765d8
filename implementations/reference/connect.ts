/**
 * A client of profile `client` with every option that the suite has cases for. The standard knows none of them, so the
 * EventSource of this folder has none either; the streams are interpreted by the same parser.
 */
import type { About, ClientConnection, Connect } from '../../harness/adapter.ts'
import { isEventStream } from './content-type.ts'
import { Interpreter, type StreamOwner } from './interpreter.ts'
import { LineSplitter } from './line-splitter.ts'
import { reconnectionDelay } from './reconnection-delay.ts'
import { utf8Bytes } from './request.ts'

export const about: About = {
  name: 'reference (client)',
  offers: [
    'request-headers',
    'request-method',
    'request-body',
    'initial-last-event-id',
    'read-timeout',
    'restart',
    'comments',
  ],
}

export const connect: Connect = (url, on, options): ClientConnection => {
  const { headers, method = 'GET', body = null, lastEventId = '', readTimeoutMs } = options
  const closed = new AbortController()
  let isRestarted = false
  let attempt = new AbortController()
  const owner: StreamOwner = {
    lastEventId,
    reconnectionTime: 2000,
    queueEvent({ type, data, lastEventId: id }) {
      if (!closed.signal.aborted) on.message({ type, data: String(data), lastEventId: id })
    },
  }

  const interpret = async (response: Response, own: AbortController): Promise<void> => {
    const interpreter = new Interpreter(owner, new URL(response.url).origin)
    const lines = new LineSplitter((line) => {
      if (own.signal.aborted) return
      if (line.startsWith(':')) on.comment(line.slice(1))
      interpreter.line(line)
    })
    const decoder = new TextDecoder()
    const reader = response.body?.getReader()
    for (;;) {
      // A timer of its own for every read: whatever comes ends it.
      const timer =
        readTimeoutMs === undefined ? undefined : setTimeout(() => own.abort(), readTimeoutMs)
      try {
        const chunk = await reader?.read()
        if (chunk === undefined || chunk.done) return
        lines.push(decoder.decode(chunk.value, { stream: true }))
      } finally {
        clearTimeout(timer)
      }
    }
  }

  /** One connection, to its end; gives back whether there may be another one. */
  const once = async (own: AbortController): Promise<boolean> => {
    try {
      const sent = new Headers({ Accept: 'text/event-stream', ...headers })
      if (owner.lastEventId !== '') sent.set('Last-Event-ID', utf8Bytes(owner.lastEventId))
      const init = { headers: sent, method, body, signal: own.signal, cache: 'no-store' } as const
      const response = await fetch(url, init)
      if (response.status !== 200 || !isEventStream(response.headers.get('content-type'))) {
        own.abort()
        return false
      }
      on.open()
      await interpret(response, own)
    } catch {
      // Whatever came between, the connection is lost.
    }
    return true
  }

  const run = async (): Promise<void> => {
    while (!closed.signal.aborted) {
      isRestarted = false
      attempt = new AbortController()
      const isLost = await once(attempt)
      if (closed.signal.aborted || isRestarted) continue
      on.error()
      if (!isLost) return
      attempt = new AbortController()
      await reconnectionDelay(owner.reconnectionTime, attempt.signal)
    }
  }
  void run()
  return {
    close() {
      closed.abort()
      attempt.abort()
    },
    restart() {
      isRestarted = true
      attempt.abort()
    },
  }
}
