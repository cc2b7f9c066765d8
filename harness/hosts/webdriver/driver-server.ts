import { once } from 'node:events'
import { connect, createServer, type NetConnectOpts } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { startTied, type TiedProcess } from '../child-process.ts'

/** A WebDriver server of our own, such as WebKitWebDriver: it serves one session, hence one browser, at a time. */
export interface DriverServer extends Pick<TiedProcess, 'stdout' | 'printed' | 'ended'> {
  readonly url: string
  /** Ends it and the browser that it has started. */
  end(): Promise<void>
}

/** How long a driver may take until it listens; it takes a few hundredths of a second. */
const limitMs = 10_000

/**
 * Starts a driver.
 *
 * @param argumentsFor its arguments, so that it listens on this port
 * @throws if it ends at once, or does not listen within 10 seconds.
 */
export async function startDriver(
  program: string,
  argumentsFor: (port: number) => readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<DriverServer> {
  const port = await freePort()
  const driver = startTied(program, argumentsFor(port), env)
  const abort = new AbortController()
  try {
    await Promise.race([
      listening(program, port, abort.signal),
      driver.ended.then((reason) => Promise.reject(new Error(reason))),
    ])
  } catch (error) {
    await driver.end()
    throw error
  } finally {
    abort.abort()
  }
  return { ...driver, url: `http://127.0.0.1:${port}` }
}

/** The driver takes a port of its own choice (0) too, but does not tell which. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

/** It does not say either when it listens; so ask. */
async function listening(program: string, port: number, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + limitMs
  while (!signal.aborted) {
    if (await isListening({ port, host: '127.0.0.1' })) return
    if (Date.now() > deadline)
      throw new Error(`${program} does not listen on port ${port} after ${limitMs / 1000} seconds.`)
    await delay(10)
  }
}

/** Whether connections are taken there; does not throw. */
export async function isListening(address: NetConnectOpts): Promise<boolean> {
  const socket = connect(address)
  const isThere = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return isThere
}
