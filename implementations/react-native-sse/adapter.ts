import EventSource from 'react-native-sse'

export { EventSource }

export const about = {
  lacks: { 'trusted-events': 'events that script makes are never trusted' },
}
