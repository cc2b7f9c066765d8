import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { type ClientReads, readsOf } from './client-reads.ts'
import type { Transport } from './exchange.ts'
import { headOf } from './head.ts'

/** How many requests have come on a connection that was kept. */
const requestsOn = new WeakMap<Socket, number>()

/**
 * HTTP/1: the answer is written to the socket byte by byte.
 *
 * @param clientReads of the client, if its host tells
 */
export function exchangeOnSocket(socket: Socket, clientReads?: ClientReads): Transport {
  const request = (requestsOn.get(socket) ?? 0) + 1
  requestsOn.set(socket, request)
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  // A client may go at any moment; that it went is what `gone` tells.
  socket.on('error', () => undefined)
  socket.setNoDelay(true)
  socket.setTimeout(0)
  const reads = clientReads && readsOf(socket, clientReads)
  const write = (bytes: Buffer): Promise<void> =>
    new Promise((resolve) => {
      if (!socket.writable) return resolve()
      reads?.written(bytes.length)
      socket.write(bytes, () => resolve())
      // A write callback does not come when the socket is destroyed with the write still queued.
      void gone.then(resolve)
    })
  return {
    gone,
    framesBodies: false,
    get isOpen() {
      return socket.writable
    },
    write,
    ...(reads && { allRead: reads.allRead }),
    async head(response, addresses) {
      const bytes = headOf(response, addresses)
      await write(bytes)
      return bytes.toString('latin1')
    },
    goAway: () => undefined,
    finish: () => void socket.end(),
    keep(ms) {
      const timer = setTimeout(() => {
        if (requestsOn.get(socket) === request) socket.end()
      }, ms)
      void gone.then(() => clearTimeout(timer))
    },
    truncate: () => void socket.end(),
    reset() {
      // Below TLS there is no socket to send RST on; without close_notify it comes to the same.
      if (socket instanceof TLSSocket) socket.destroy()
      else if (!socket.destroyed) socket.resetAndDestroy()
    },
    destroy: () => void socket.destroy(),
  }
}
