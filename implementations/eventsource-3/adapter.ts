export { EventSource } from 'eventsource-3'

export const about = {
  lacks: { 'trusted-events': 'events that script makes are never trusted' },
}
