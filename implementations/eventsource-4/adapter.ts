export { EventSource } from 'eventsource-4'

export const about = {
  lacks: { 'trusted-events': 'events that script makes are never trusted' },
}
