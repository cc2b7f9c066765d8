import { SSE, type SSEOptions } from 'sse.js'

/** The option `autoReconnect` is off unless it is set; all else is handed on as it is. */
export const EventSource = new Proxy(SSE, {
  construct: (target, [url, init, ...rest]: [string, SSEOptions?], newTarget) =>
    Reflect.construct(target, [url, { ...init, autoReconnect: true }, ...rest], newTarget),
})

export const about = {
  name: 'sse.js with autoReconnect',
  lacks: { 'trusted-events': 'events that script makes are never trusted' },
}
