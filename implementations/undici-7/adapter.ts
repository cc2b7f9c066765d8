export { EventSource } from 'undici-7'

export const about = {
  lacks: { 'trusted-events': 'events that script makes are never trusted' },
}
