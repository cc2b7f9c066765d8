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
  const connections = createSources<OpenConnection>()
  const plain = (kind: 'open' | 'error', of: string | undefined) => () =>
    recorder.event({
      time: now(),
      client: 'event',
      kind,
      via: 'listener',
      ...(of !== undefined && { of }),
      type: kind,
    })
  const usable = (connection: ClientConnection): ClientConnection => {
    const problem = problemOfReturned('connect', connection, ['close'])
    if (problem === null) return connection
    recorder.refuse(problem)
    return { close: () => undefined }
  }
  const connected = (url: string, name: string | undefined): OpenConnection => {
    const returned = connect(url, {
      open: plain('open', name),
      error: plain('error', name),
      message: messageCallback(recorder, name),
    })
    if (!isPromise(returned)) return usable(returned)
    const opening = returned.then(usable)
    opening.catch((error: unknown) => recorder.thrown(error))
    return {
      close: () =>
        opening.then(
          (connection) => connection.close(),
          () => undefined,
        ),
    }
  }
  return {
    take(step) {
      try {
        if ('construct' in step) {
          const { url, as } = step.construct
          connections.construct(as, () => connected(typeof url === 'string' ? url : defaultUrl, as))
        } else if ('close' in step) return connections.get(step.on).close()
      } catch (error) {
        recorder.thrown(error)
      }
      return undefined
    },
    lacksSourceFor: (step) =>
      ('await' in step || 'close' in step) && connections.isMissing(step.on),
    stop() {
      for (const connection of connections.all()) void connection.close()
    },
  }
}

/** A connection, which may be still in the making. */
interface OpenConnection {
  close(): void | Promise<void>
}

function isPromise<T extends object>(value: T | Promise<T>): value is Promise<T> {
  return typeof (Object(value) as Partial<Promise<T>>).then === 'function'
}
