import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, Server as NetServer } from 'node:net'

/** The port that the system chooses. */
const anyPort = 0

/**
 * What a client sends is observed and never refused, so servers are lenient. Header sections up to this size
 * reach the log: an id may be long.
 */
export const lenient = { insecureHTTPParser: true, maxHeaderSize: 1024 * 1024 }

/** Keeps a server from ending a connection by itself. */
export function withoutTimeouts<Http extends Server>(server: Http): Http {
  server.requestTimeout = 0
  server.headersTimeout = 0
  // A probe that comes back after a long run must find its connection open.
  server.keepAliveTimeout = 0
  server.on('clientError', (_error, socket) => socket.destroy())
  return server
}

/** A server that listens. */
export interface Listener {
  port: number
  close(): void
}

/** The IPv4 address of this machine that only its own programs reach. */
export const loopback = '127.0.0.1'

/**
 * Listens at an address, unless told otherwise on the loopback interface only: 127.0.0.1, and ::1 with the same port
 * where there is IPv6, for a client may try either for `localhost`.
 *
 * @throws if a port was asked for and is taken: names the port and the remedy
 */
export async function listen(
  handler: RequestListener,
  port: number = anyPort,
  address: string = loopback,
): Promise<Listener> {
  const first = await bind(handler, address, port)
  const chosen = (first.address() as AddressInfo).port
  const second = address === loopback ? await bind(handler, '::1', chosen).catch(() => null) : null
  return {
    port: chosen,
    close() {
      for (const server of [first, second]) {
        server?.close()
        server?.closeAllConnections()
      }
    },
  }
}

/** Listens for HTTP at one address; throws as `bindTo` does. */
export async function bind(handler: RequestListener, host: string, port: number): Promise<Server> {
  const server = withoutTimeouts(createServer(lenient, handler))
  await bindTo(server, host, port)
  return server
}

/** @throws if the port is taken: names it and the remedy */
export async function bindTo(server: NetServer, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} on ${host} is taken: choose another one, or leave it out.`)
          : error,
      )
    })
    server.listen({ port, host, exclusive: true }, resolve)
  })
}
