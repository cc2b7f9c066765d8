import { randomBytes } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import type { Http2Session } from 'node:http2'
import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Connection, ServerCondition } from '../case.ts'
import type { PlayedConnection, PlayedScript } from '../protocol/played-script.ts'
import type { ServerProgress } from '../protocol/server-progress.ts'
import type { WireEntry, WireLog } from '../protocol/wire-log.ts'
import { now } from '../protocol/clock.ts'
import type { ClientReads } from './client-reads.ts'
import { type AnyRequest, type Exchange, exchangeFor } from './exchange.ts'
import { originAsked } from './origins.ts'
import type { Origins } from '../vocabulary/origin-names.ts'
import type { Addresses } from '../vocabulary/placeholders.ts'
import { play } from './play.ts'
import type { RefusablePort } from './refusable-port.ts'

/** One run of a case at the server: its script, what it has answered so far, and the wire log. */
export interface ServedRun {
  /** Unguessable; also the last part of the run's path. */
  readonly token: string
  readonly addresses: Addresses
  /** Calls back for each entry of the wire log as it is made. */
  onEntry(listener: (entry: WireEntry) => void): void
  /**
   * Answers one request with the next entry of the script.
   *
   * @param body its first bytes, if it has a body
   */
  answer(request: AnyRequest, body?: string): void
  /** The client script has come to a signal. */
  signal(name: string): void
  /** Settles once the wire log shows the condition; never after `finish`. */
  observed(condition: ServerCondition): Promise<void>
  progress(): ServerProgress
  /** Closes what is open; the log grows no further, and a later request is answered 410. */
  close(): void
  /**
   * Closes what is open, unless that is done, and hands over the log.
   *
   * @throws if the server itself could not do its part
   */
  finish(): WireLog
}

/** How long a client may take to close its side of a connection that the server has ended, in ms. */
const keptOpenMs = 2000

const noContent: Connection = { status: 204, contentType: null, framing: 'none' }
const gone: Connection = { status: 410, contentType: null, framing: { length: 0 } }
const refusedPreflight: Connection = { status: 403, contentType: null, framing: { length: 0 } }

/**
 * @param realmScript what runs in the documents and workers of the run
 * @param refusable the port behind `{refusing}`, if the script refuses connections; the run closes it
 * @param reads of the client, if its host tells: chunks then arrive apart for certain
 */
export function serveRun(
  script: PlayedScript,
  origins: Origins,
  realmScript: string,
  refusable: RefusablePort | undefined,
  reads?: ClientReads,
): ServedRun {
  const token = randomBytes(16).toString('hex')
  const addresses: Addresses = { origins, path: `/run/${token}` }
  const log: WireLog = []
  const signals = new Set<string>()
  const changes = new EventEmitter().setMaxListeners(0)
  const exchanges: Exchange[] = []
  /** Those of the script, by their number. */
  const answers = new Map<number, Exchange>()
  const sessions: (Http2Session | Socket | undefined)[] = []
  const keepsConnections = script.some((answer) => 'keepAlive' in answer)
  /** Scripts of service workers that have been fetched, by target. */
  const workerScripts = new Map<string, PlayedConnection>()
  /** Documents that a later request gets again, by target. */
  const documents = new Map<string, PlayedConnection>()
  let finished = false
  let answered = 0
  let requests = 0
  let fault: unknown
  let progressed = now()
  let heard = progressed
  let sendingMs = 0

  const record = (entry: WireEntry): void => {
    if (finished) return
    heard = now()
    // What is not of the script could go on for ever.
    if (entry.connection !== null) progressed = now()
    log.push(entry)
    changes.emit('entry', entry)
    changes.emit('change')
  }
  const changed = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await once(changes, 'change')
  }
  const sessionOf = (request: AnyRequest): { session?: number } => {
    if (!('stream' in request) && !keepsConnections) return {}
    const session = 'stream' in request ? request.stream.session : request.socket
    if (!sessions.includes(session)) sessions.push(session)
    return { session: sessions.indexOf(session) + 1 }
  }
  const refuseBefore = (next: PlayedConnection | undefined): void => {
    if (!refusable || !next || !('refusedUntil' in next) || next.refusedUntil === undefined) return
    const signal = next.refusedUntil
    refusable.shut()
    void changed(() => signals.has(signal))
      .then(() => refusable.open())
      .catch((error: unknown) => (fault = error))
  }
  refuseBefore(script[0])

  /** Plays an answer; only those of the script have a number, and are recorded. */
  const respond = (
    request: AnyRequest,
    answer: PlayedConnection,
    connection: number | null,
  ): Exchange => {
    const exchange = exchangeFor(request, reads)
    exchanges.push(exchange)
    if (connection !== null) answers.set(connection, exchange)
    void play(answer, exchange, {
      connection: connection ?? requests,
      addresses,
      realmScript,
      // What can no longer be sent was not sent: the script plays on when the client has gone.
      record: (entry) => void (connection !== null && exchange.isOpen && record(entry)),
      paced: (ms) => void (sendingMs += ms),
      signalled: (name) => changed(() => signals.has(name)),
    })
    return exchange
  }

  /** The client has read a connection to its end once it closes its side; one that keeps it open is not waited for. */
  const takenToTheEnd = async (connection: number): Promise<void> => {
    const exchange = answers.get(connection)
    if (exchange) await Promise.race([exchange.gone, delay(keptOpenMs, undefined, { ref: false })])
  }

  const close = (): void => {
    if (finished) return
    finished = true
    for (const exchange of exchanges) exchange.destroy()
    refusable?.close()
  }

  return {
    token,
    addresses,
    onEntry: (listener) => void changes.on('entry', listener),
    answer(request, body) {
      if (finished) {
        respond(request, gone, null)
        return
      }
      // A browser looks, in its own good time, whether the script of a service worker has changed. That is no
      // request of the client: it gets the same script again, takes no entry and is not recorded.
      const known = workerScripts.get(request.url ?? '')
      if (known && request.headers['service-worker'] === 'script') {
        respond(request, known, null)
        return
      }
      // A preflight asks whether a request may be made; it is not that request, so it takes no answer.
      const isPreflight = request.method === 'OPTIONS'
      const again = documents.get(request.url ?? '')
      const scripted = isPreflight || again ? undefined : script[answered]
      const connection = scripted ? ++answered : null
      if (scripted) refuseBefore(script[answered])
      if (scripted && 'serviceWorker' in scripted) workerScripts.set(request.url ?? '', scripted)
      if (scripted && 'document' in scripted && scripted.document?.again)
        documents.set(request.url ?? '', scripted)
      record({
        time: now(),
        wire: 'request',
        connection,
        request: ++requests,
        ...sessionOf(request),
        origin: originAsked(origins, request),
        method: request.method ?? '',
        target: request.url ?? '',
        headers: pairs(request.rawHeaders),
        ...(body !== undefined && { body }),
      })
      const answer = scripted ?? again ?? (isPreflight ? refusedPreflight : noContent)
      const exchange = respond(request, answer, connection)
      if (connection === null) return
      void exchange.gone.then(() => {
        const ended = log.some((entry) => entry.wire === 'end' && entry.connection === connection)
        if (!ended) record({ time: now(), wire: 'disconnect', connection })
      })
    },
    signal(name) {
      signals.add(name)
      progressed = now()
      changes.emit('change')
    },
    async observed(condition) {
      await changed(() => log.some((entry) => shows(entry, condition)))
      if ('ended' in condition) await takenToTheEnd(condition.ended)
    },
    progress: () => ({
      sinceMs: now() - progressed,
      sendingMs,
      quietMs: exchanges.some(({ isOpen }) => isOpen) ? 0 : now() - heard,
    }),
    close,
    finish() {
      close()
      if (fault !== undefined) throw fault
      return log
    },
  }
}

function shows(entry: WireEntry, condition: ServerCondition): boolean {
  if ('request' in condition) return entry.wire === 'request' && entry.request === condition.request
  if ('disconnect' in condition)
    return entry.wire === 'disconnect' && entry.connection === condition.disconnect
  return entry.wire === 'end' && entry.connection === condition.ended
}

function pairs(rawHeaders: readonly string[]): [string, string][] {
  const names = rawHeaders.filter((_, index) => index % 2 === 0)
  return names.map((name, index) => [name, rawHeaders[index * 2 + 1] ?? ''])
}
