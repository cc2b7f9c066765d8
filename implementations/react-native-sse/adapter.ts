import ReactNativeEventSource from 'react-native-sse'

// The package is CommonJS around an ES module: where no Babel takes `default` out of it, it is the module.
export const { default: EventSource } = ReactNativeEventSource as unknown as {
  default: typeof ReactNativeEventSource
}

export const about = {
  lacks: { 'trusted-events': 'events that script makes are never trusted' },
}
