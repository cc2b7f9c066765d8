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

/** What a `client` calls. Each member may be called any number of times, in the order of the facts. */
export interface ClientCallbacks {
  /** The connection was announced: a response with status 200 and the right Content-Type arrived. */
  open(): void
  message(message: Message): void
  /** The connection was lost or failed. The argument is recorded and never judged. */
  error(error?: unknown): void
}

/** What `connect` returns. */
export interface ClientConnection {
  close(): void
}

/** Profile `client`: opens a stream at an absolute URL. A promise is awaited before `close` is called. */
export type Connect = (
  url: string,
  on: ClientCallbacks,
) => ClientConnection | Promise<ClientConnection>

/** What a `parser` calls. */
export interface ParserCallbacks {
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
}

/** Profile `parser`: begins to parse one event stream. */
export type Parse = (on: ParserCallbacks) => StreamParser | Promise<StreamParser>

/** Profile `parser`, as a stream: gives the messages of one event stream, in order; it ends when the stream ends. */
export type Read = (
  stream: ReadableStream<Uint8Array>,
) => AsyncIterable<Message> | ReadableStream<Message> | Promise<AsyncIterable<Message>>

/** Optional beside the export. */
export interface About {
  /** The name shown in reports; the package's own name if left out. */
  name?: string
  homepage?: string
  /** What the API by design does not offer: feature → reason. What it offers and gets wrong is a failure. */
  lacks?: Record<string, string>
}
