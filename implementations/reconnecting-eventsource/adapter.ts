import EventSource from 'reconnecting-eventsource'

export { EventSource }

export const about = {
  lacks: { 'trusted-events': 'events that script makes are never trusted' },
}
