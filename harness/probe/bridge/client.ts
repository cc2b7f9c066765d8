/** The adapter of a client that runs apart from the probe. */
import type { ClientConnection, ClientCallbacks, ConnectOptions } from '../../adapter.ts'
import { beginStream, type StreamCallbacks } from './streams.ts'

export { about } from './streams.ts'

/** Profile `client`. */
export function connect(
  url: string,
  on: ClientCallbacks,
  options: ConnectOptions,
): ClientConnection {
  const stream = beginStream(on as StreamCallbacks & ClientCallbacks, { url, ...options })
  return { close: () => void stream.close(true), restart: () => stream.restart() }
}
