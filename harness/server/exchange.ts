import type { Http2ServerRequest } from 'node:http2'
import type { IncomingMessage } from 'node:http'
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises'
import type { PlayedResponse } from '../protocol/played-script.ts'
import type { ClientReads } from './client-reads.ts'
import { exchangeOnSocket } from './exchange-http1.ts'
import { exchangeOnStream } from './exchange-http2.ts'
import type { Addresses } from '../vocabulary/placeholders.ts'

/** A request as either version of HTTP gives it. */
export type AnyRequest = IncomingMessage | Http2ServerRequest

/**
 * One answer of a run while the script plays it. Everything here is a no-op once the client is gone, so that a
 * script plays to its end whatever the client does.
 */
export interface Exchange {
  /** Whether anything can still be sent. */
  readonly isOpen: boolean
  /** The transport frames bodies by itself. */
  readonly framesBodies: boolean
  /** Sends the head of a response; settles with what the log is to show. */
  head(response: PlayedResponse, addresses: Addresses): Promise<string>
  /** Writes once, and waits until the kernel has taken the bytes. */
  write(bytes: Buffer): Promise<void>
  /** Lets the client read what was written before the next write, so that chunks arrive apart. */
  pace(): Promise<void>
  pause(ms: number): Promise<void>
  /** HTTP/2: says that the connection takes no further requests. */
  goAway(): void
  /** Ends what was written: FIN, or END_STREAM. */
  finish(): void
  /** Leaves the connection to another request; closes it if none has come after so many milliseconds. */
  keep(ms: number): void
  /** Ends the connection without ending what was written: FIN. */
  truncate(): void
  /** Sends RST, or RST_STREAM. */
  reset(): void
  /** Ends the connection because the run is over. */
  destroy(): void
  /** Settles when the client is gone, or the exchange has ended. */
  readonly gone: Promise<void>
}

/** What the two transports do in their own way. */
export type Transport = Omit<Exchange, 'pace' | 'pause'> & {
  /** Where it can be told: waits until the client has read what was written; settles with false if not within `limitMs`. */
  allRead?: (limitMs: number) => Promise<boolean>
}

/** Long enough for a reader that waits in poll() to wake up and take the bytes. */
const paceMs = 1
/** A client that has not read for so long, in ms, has stopped to read: what is sent now it reads at once, as it chose. */
const unreadMs = 2000

/**
 * The answer to a request, over its socket or its stream of HTTP/2.
 *
 * @param reads of the client, if its host tells
 */
export function exchangeFor(request: AnyRequest, reads?: ClientReads): Exchange {
  const transport =
    'stream' in request ? exchangeOnStream(request.stream) : exchangeOnSocket(request.socket, reads)
  let { allRead } = transport
  const leave = new AbortController()
  void transport.gone.then(() => leave.abort())
  const pause = async (ms: number): Promise<void> => {
    await delay(ms, undefined, { signal: leave.signal }).catch(() => undefined)
  }
  return Object.assign(transport, {
    pause,
    async pace() {
      if (allRead) {
        const isStuck = (await Promise.race([allRead(unreadMs), transport.gone])) === false
        if (!isStuck) return
        allRead = undefined
      }
      await pause(paceMs)
      // A loop that is late finds the timer due at once; a reader in this process gets its turn all the same.
      await turn()
    },
  })
}
