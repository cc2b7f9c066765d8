import { constants, type ServerHttp2Stream } from 'node:http2'
import type { Transport } from './exchange.ts'
import { headersOf, informationalOf } from './head.ts'

/** HTTP/2: the answer is a stream, and each write a DATA frame. */
export function exchangeOnStream(stream: ServerHttp2Stream): Transport {
  const gone = new Promise<void>((resolve) => stream.once('close', () => resolve()))
  // A client may go at any moment; that it went is what `gone` tells.
  stream.on('error', () => undefined)
  return {
    gone,
    framesBodies: true,
    get isOpen() {
      return stream.writable && !stream.destroyed
    },
    write: (bytes) =>
      new Promise((resolve) => {
        if (!stream.writable) return resolve()
        stream.write(bytes, () => resolve())
        void gone.then(resolve)
      }),
    async head(response, addresses) {
      const headers = headersOf(response, addresses)
      for (const early of informationalOf(response, addresses))
        if (!stream.destroyed) stream.additionalHeaders(early)
      if (!stream.destroyed) stream.respond(headers)
      const lines = Object.entries(headers).flatMap(([name, values]) =>
        [values].flat().map((value) => `${name}: ${value}`),
      )
      return lines.join('\r\n')
    },
    goAway: () => stream.session?.goaway(constants.NGHTTP2_NO_ERROR, stream.id),
    finish: () => void stream.end(),
    // A connection of HTTP/2 is kept in any case.
    keep: () => void stream.end(),
    truncate: () => stream.session?.destroy(),
    // close() with a code would send END_STREAM first, and then there is nothing left to break off.
    reset: () => void stream.destroy(new Error('reset by the script')),
    destroy: () => stream.session?.destroy(),
  }
}
