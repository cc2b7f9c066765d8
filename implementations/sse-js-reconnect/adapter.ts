import { SSE, type SSEOptions } from 'sse.js'

/** The option `autoReconnect` is off unless it is set. All else is the package's, and the init is read through. */
export const EventSource = new Proxy(SSE, {
  construct: (target, [url, init, ...rest]: [string, SSEOptions?], newTarget) =>
    Reflect.construct(target, [url, reconnecting(init), ...rest], newTarget),
})

function reconnecting(init?: SSEOptions): object {
  return Object.assign(Object.create(Object(init)), { autoReconnect: true })
}

export const about = {
  name: 'sse.js with autoReconnect',
  lacks: { 'trusted-events': 'events that script makes are never trusted' },
}
