export { SSE as EventSource } from 'sse.js'

export const about = {
  lacks: { 'trusted-events': 'events that script makes are never trusted' },
}
