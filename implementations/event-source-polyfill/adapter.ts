// @ts-expect-error: the package has no types
export { EventSourcePolyfill as EventSource } from 'event-source-polyfill'

export const about = {
  lacks: {
    'trusted-events': 'events that script makes are never trusted',
    'last-event-id-header':
      'the last event ID is sent in the query string (https://github.com/Yaffle/EventSource#server-side-requirements)',
  },
}
