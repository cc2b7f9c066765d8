import type { ClientConnection, Connect, ConnectOptions } from '../adapter.ts'
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
        restart() {
          if (connection.restart) connection.restart()
          else
            recorder.refuse(
              "The adapter's connect returned an object without restart(): add it, or take restart out of offers.",
            )
        },
      }
    recorder.refuse(problem)
    return { close: () => undefined, restart: () => undefined }
  }
  const thrown = (error: unknown): void => recorder.thrown(error)
  const connected = (
    url: string,
    of: string | undefined,
    options: ConnectOptions,
  ): OpenConnection => {
    const on = {
      open: plain('open', of),
      error: plain('error', of),
      ...createReceiver(recorder, { of }),
    }
    const returned = connect(url, on, options)
    if (!isPromise(returned)) return usable(returned)
    const opening = returned.then(usable)
    opening.catch(thrown)
    const opened = (act: (connection: OpenConnection) => void | Promise<void>): Promise<void> =>
      opening.then(
        (connection) => attempt(() => act(connection)),
        // Why there is none has been said.
        () => undefined,
      )
    return {
      close: () => opened((connection) => connection.close()),
      restart: () => opened((connection) => connection.restart()),
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
      if ('restart' in step) return attempt(() => connections.get(step.on).restart())
      if (!('construct' in step)) {
        const [word] = Object.keys(step)
        return Promise.reject(new Error(`An API of profile client cannot take the step ${word}.`))
      }
      const { url = defaultUrl, as, options = {} } = step.construct
      if (typeof url !== 'string')
        return Promise.reject(new Error('An API of profile client takes no URL but a string.'))
      return attempt(() => void connections.construct(as, () => connected(url, as, options)))
    },
    lacksSourceFor: (step) =>
      ('await' in step || 'close' in step || 'restart' in step) && connections.isMissing(step.on),
    stop() {
      for (const connection of connections.all()) void attempt(() => connection.close())
    },
  }
}

/** A connection, which may be still in the making. */
interface OpenConnection {
  close(): void | Promise<void>
  restart(): void | Promise<void>
}

function isPromise<T extends object>(value: T | Promise<T>): value is Promise<T> {
  return typeof (Object(value) as Partial<Promise<T>>).then === 'function'
}
