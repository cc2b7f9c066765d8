/**
 * The adapter contract: what a module must export so that the suite can test it.
 *
 * The export says the profile, the shape of the API under test:
 *
 * | export        | profile       | shape                                                      |
 * | ------------- | ------------- | ---------------------------------------------------------- |
 * | `EventSource` | `eventsource` | the interface of the standard, a constructor                |
 * | `connect`     | `client`      | callbacks over HTTP                                         |
 * | `parse`       | `parser`      | bytes in, events out: chunks are pushed                     |
 * | `read`        | `parser`      | bytes in, events out: as a stream                           |
 *
 * Exactly one of the four is exported, and `about` beside it if there is something to say.
 * The module is an ES module, in JavaScript or TypeScript; it is bundled for its host.
 */

import type { ConnectOptions } from './vocabulary/connect-options.ts'
import type { Feature, OptionalFeature } from './vocabulary/features.ts'

export type { ConnectOptions } from './vocabulary/connect-options.ts'

/** The shape of an implementation's API. */
export type Profile = 'eventsource' | 'client' | 'parser'

/**
 * An event as a client or parser hands it over. What the API hands over is passed on as it is: the harness does the
 * bookkeeping. A message that is anything else is refused, and the verdict says why.
 */
export interface Message {
  /** The event type; left out, null or empty, it is `message`. */
  type?: string | null | undefined
  data: string
  /** Of an API that gives the id of a block: that, left out if the block has none. The harness keeps the last one. */
  id?: string | null | undefined
  /** Of an API that gives it: the last event ID string as of this event. */
  lastEventId?: string | null | undefined
}

/** What a client or a parser calls if its API reports more than messages. */
export interface ReportCallbacks {
  /** The reconnection time that a `retry` field has set, in milliseconds. */
  reconnectionTime(timeMs: number): void
  /** The text of a comment, without its colon; judged only if `offers` has `comments`. */
  comment(text: string): void
  /** What the API calls malformed; recorded and never judged. */
  malformed(error?: unknown): void
  /** Of an API that reports an id apart from the messages: the last event ID string, from the next message on. */
  id(id: string): void
}

/** What a `client` calls. Each member may be called any number of times, in the order of the facts. */
export interface ClientCallbacks extends ReportCallbacks {
  /** The connection was announced: a response with status 200 and the right Content-Type arrived. */
  open(): void
  message(message: Message): void
  /** The connection was lost or failed. The argument is recorded and never judged. */
  error(error?: unknown): void
}

/** What `connect` returns. */
export interface ClientConnection {
  close(): void
  /** Of an API that offers `restart`: leaves the connection and connects again at once. */
  restart?(): void
}

/**
 * Profile `client`: opens a stream at an absolute URL. A promise is awaited before `close` is called. What `connect`
 * throws, or rejects with, is an exception; that the connection failed is said with `on.error`.
 *
 * @param options only those whose features `about.offers` has; the others are never given
 */
export type Connect = (
  url: string,
  on: ClientCallbacks,
  options: ConnectOptions,
) => ClientConnection | Promise<ClientConnection>

/** What a `parser` into which chunks are pushed calls. */
export interface ParserCallbacks extends ReportCallbacks {
  message(message: Message): void
}

/** What `parse` returns; one object parses one stream. */
export interface StreamParser {
  /**
   * Takes the next chunk; chunks may end anywhere, in the middle of a character too. A promise is awaited before the
   * next chunk.
   */
  push(bytes: Uint8Array): void | Promise<void>
  /** The end of the stream; a promise is awaited. Not called if the stream stays open. */
  end(): void | Promise<void>
  /** If given: called in place of `end` if the stream stays open and is left; a promise is awaited. */
  leave?(): void | Promise<void>
}

/** Profile `parser`: begins to parse one event stream. */
export type Parse = (on: ParserCallbacks) => StreamParser | Promise<StreamParser>

/** What `read` gives: messages in order, each as soon as it is complete; the end comes after that of the stream. */
export type Messages = ReadableStream<Message> | AsyncIterable<Message> | Iterable<Message>

/**
 * Profile `parser`, as a stream: gives the messages of one event stream. Of a stream that stays open, the harness takes
 * the messages it waits for and leaves it, as a loop does that is left by `break`.
 *
 * @param on for what the API reports beside messages
 */
export type Read = (
  stream: ReadableStream<Uint8Array>,
  on: ReportCallbacks,
) => Messages | Promise<Messages>

/** Optional beside the export. */
export interface About {
  /** The name shown in reports; the package's own name if left out. */
  name?: string
  /** Of what is no package; otherwise the package's own. */
  version?: string
  homepage?: string
  /**
   * What the API by design does not offer: feature → reason, from the list in `harness/vocabulary/features.ts`. What it
   * offers and gets wrong is a failure.
   */
  lacks?: Readonly<Partial<Record<Feature, string>>>
  /**
   * What the API offers that the standard does not have, and the suite has cases for. Profile `client`: the features of
   * options, `restart`, `comments`; profile `parser`: `comments`.
   */
  offers?: OptionalFeature[]
}
