/** The adapter of a client that runs apart from the probe. */
import type { ClientConnection, ClientCallbacks } from '../../adapter.ts'
import { beginStream, type StreamCallbacks } from './streams.ts'

export { about } from './streams.ts'

/** Profile `client`. */
export function connect(url: string, on: ClientCallbacks): ClientConnection {
  const stream = beginStream(on as StreamCallbacks & ClientCallbacks, url)
  return { close: () => void stream.close(true) }
}
