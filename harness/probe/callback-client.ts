import type { ClientConnection, Connect } from '../adapter.ts'
import { now } from '../protocol/clock.ts'
import { messageCallback, problemOfReturned } from './adapter-edge.ts'
import type { Client } from './client.ts'
import type { Recorder } from './recorder.ts'
import { createSources } from './sources.ts'

/** Profile `client`: callbacks over HTTP. It can construct and close; the rest is `n/a` for it. */
export function createCallbackClient(
  connect: Connect,
  defaultUrl: string,
  recorder: Recorder,
): Client {
  const connections = createSources<ClientConnection>()
  const plain = (kind: 'open' | 'error', of: string | undefined) => () =>
    recorder.event({
      time: now(),
      client: 'event',
      kind,
      via: 'listener',
      ...(of !== undefined && { of }),
      type: kind,
    })
  const connected = (url: string, name: string | undefined): ClientConnection => {
    const connection = connect(url, {
      open: plain('open', name),
      error: plain('error', name),
      message: messageCallback(recorder, name),
    })
    const problem = problemOfReturned('connect', connection, ['close'])
    if (problem === null) return connection
    recorder.refuse(problem)
    return { close: () => undefined }
  }
  return {
    take(step) {
      try {
        if ('construct' in step) {
          const { url, as } = step.construct
          connections.construct(as, () => connected(typeof url === 'string' ? url : defaultUrl, as))
        } else if ('close' in step) connections.get(step.on).close()
      } catch (error) {
        recorder.thrown(error)
      }
    },
    lacksSourceFor: (step) =>
      ('await' in step || 'close' in step) && connections.isMissing(step.on),
    stop() {
      for (const connection of connections.all()) connection.close()
    },
  }
}
