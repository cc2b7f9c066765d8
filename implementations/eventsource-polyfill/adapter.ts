// @ts-expect-error: the package has no types
import EventSource from 'eventsource-polyfill'

export { EventSource }

// The package assigns to two variables that it does not declare. Module code, as which adapters are bundled, refuses
// that unless they exist.
Object.assign(globalThis, { request: undefined, parts: undefined })

export const about = {
  lacks: { 'trusted-events': 'events that script makes are never trusted' },
}
