// @ts-expect-error: the package has no types
import EventSource from 'eventsource-2'

export { EventSource }

export const about = {
  lacks: { 'trusted-events': 'events that script makes are never trusted' },
}
