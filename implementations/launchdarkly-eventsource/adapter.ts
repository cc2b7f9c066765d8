// @ts-expect-error: the package has no types
export { EventSource } from 'launchdarkly-eventsource'

export const about = {
  lacks: { 'trusted-events': 'events that script makes are never trusted' },
}
