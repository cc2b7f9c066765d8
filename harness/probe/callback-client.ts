import type { ClientConnection, Connect } from '../adapter.ts'
import { now } from '../protocol/clock.ts'
import { createReceiver, problemOfReturned } from './adapter-edge.ts'
import type { Client } from './client.ts'
import type { Recorder } from './recorder.ts'
import { createSources } from './sources.ts'

/** Profile `client`: callbacks over HTTP. It can construct with a URL, and close. */
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
  const usable = (connection: ClientConnection): OpenConnection => {
    const problem = problemOfReturned('connect', connection, ['close'])
    if (problem === null)
      return {
        // What close() gives back is nothing to wait for.
        close() {
          connection.close()
        },
      }
    recorder.refuse(problem)
    return { close: () => undefined }
  }
  const thrown = (error: unknown): void => recorder.thrown(error)
  const connected = (url: string, of: string | undefined): OpenConnection => {
    const returned = connect(url, {
      open: plain('open', of),
      error: plain('error', of),
      ...createReceiver(recorder, { of }),
    })
    if (!isPromise(returned)) return usable(returned)
    const opening = returned.then(usable)
    opening.catch(thrown)
    return {
      // Why there is none to close has been said.
      close: () =>
        opening.then(
          (connection) => attempt(() => connection.close()),
          () => undefined,
        ),
    }
  }
  const attempt = (act: () => void | Promise<void>): void | Promise<void> => {
    try {
      return act()
    } catch (error) {
      thrown(error)
    }
  }
  return {
    take(step) {
      if ('close' in step) return attempt(() => connections.get(step.on).close())
      if (!('construct' in step)) {
        const [word] = Object.keys(step)
        return Promise.reject(new Error(`An API of profile client cannot take the step ${word}.`))
      }
      const { url = defaultUrl, as } = step.construct
      if (typeof url !== 'string')
        return Promise.reject(new Error('An API of profile client takes no URL but a string.'))
      return attempt(() => void connections.construct(as, () => connected(url, as)))
    },
    lacksSourceFor: (step) =>
      ('await' in step || 'close' in step) && connections.isMissing(step.on),
    stop() {
      for (const connection of connections.all()) void attempt(() => connection.close())
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
