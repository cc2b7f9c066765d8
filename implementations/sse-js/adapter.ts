export { SSE as EventSource } from 'sse.js'

const isOff =
  'it reconnects only with the option autoReconnect (https://github.com/mpetazzoni/sse.js#auto-reconnect-functionality); see sse-js-reconnect'

export const about = {
  lacks: {
    'trusted-events': 'events that script makes are never trusted',
    'reconnection-after-end': isOff,
    'reconnection-after-failure': isOff,
  },
}
