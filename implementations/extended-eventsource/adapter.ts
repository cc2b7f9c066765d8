export { EventSource } from 'extended-eventsource'

export const about = {
  lacks: { 'trusted-events': 'events that script makes are never trusted' },
}
