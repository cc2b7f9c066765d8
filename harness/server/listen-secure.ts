import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import { createServer as createHttpsServer } from 'node:https'
import { createServer as createNetServer, type AddressInfo, type Socket } from 'node:net'
import type { Certificate } from './certificate.ts'
import { bindTo, lenient, type Listener, withoutTimeouts } from './listen.ts'

/** Answers requests of HTTP/1.1 and of HTTP/2. */
export type AnyRequestListener = RequestListener &
  ((request: Http2ServerRequest, response: Http2ServerResponse) => void)

/** The first byte of a TLS connection: a record of type handshake. */
const handshake = 22

/**
 * Listens on 127.0.0.1 for HTTP/1.1 with TLS and without it on the same port, so that a URL that is upgraded
 * from http to https finds somebody there, and one that is not does too.
 */
export async function listenSecure(
  handler: RequestListener,
  certificate: Certificate,
): Promise<Listener> {
  const secure = withoutTimeouts(createHttpsServer({ ...lenient, ...certificate }, handler))
  const plain = withoutTimeouts(createHttpServer(lenient, handler))
  return listenFor((socket) => {
    socket.once('readable', () => {
      const first: Buffer | null = socket.read(1)
      if (first === null) {
        socket.destroy()
        return
      }
      socket.unshift(first)
      const server: Server = first[0] === handshake ? secure : plain
      server.emit('connection', socket)
    })
  })
}

/** Listens on 127.0.0.1 for HTTP/2 over TLS, and nothing else. */
export async function listenHttp2(
  handler: AnyRequestListener,
  certificate: Certificate,
): Promise<Listener> {
  const server = createSecureServer(certificate, handler)
  server.on('sessionError', () => undefined)
  return listenFor((socket) => void server.emit('connection', socket))
}

async function listenFor(connected: (socket: Socket) => void): Promise<Listener> {
  const sockets = new Set<Socket>()
  const server = createNetServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    // A client that does not trust the certificate goes in the middle of the handshake.
    socket.on('error', () => undefined)
    connected(socket)
  })
  await bindTo(server, '127.0.0.1', 0)
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
