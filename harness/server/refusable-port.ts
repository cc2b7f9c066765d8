import { randomInt } from 'node:crypto'
import type { RequestListener, Server } from 'node:http'
import { bind, loopback } from './listen.ts'

/**
 * A port of one run's own that can be shut, so that connections to it are refused, and opened again. What is
 * connected stays so when it is shut.
 */
export interface RefusablePort {
  readonly port: number
  shut(): void
  /** Rejects if the port has been taken meanwhile. */
  open(): Promise<void>
  /** Shuts it for good and ends what is connected. */
  close(): void
}

/**
 * Below the ports from which systems choose for themselves: while it is shut no other socket can be given
 * its port by chance.
 */
const firstPort = 20_000
const lastPort = 29_999
const attempts = 20

/** Opens one at some free port of an address. */
export async function openRefusablePort(
  handler: RequestListener,
  address: string = loopback,
): Promise<RefusablePort> {
  for (let attempt = 1; ; attempt++) {
    const port = randomInt(firstPort, lastPort + 1)
    try {
      const reopen = () => bind(handler, address, port)
      return portAt(port, await reopen(), reopen)
    } catch (error) {
      if (attempt === attempts) throw error
    }
  }
}

function portAt(port: number, first: Server, reopen: () => Promise<Server>): RefusablePort {
  const servers = [first]
  let closed = false
  return {
    port,
    shut: () => void servers.at(-1)?.close(),
    async open() {
      if (closed || servers.at(-1)?.listening) return
      const server = await reopen()
      servers.push(server)
      if (closed) server.close()
    },
    close() {
      closed = true
      for (const server of servers) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}
