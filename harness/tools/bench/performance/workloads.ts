/** What implementations are measured with. One list for the program that measures and the server that serves it. */

export interface Workload {
  name: 'events' | 'one chunk' | 'byte by byte' | 'one large event'
  /** From small to large, each four times the one before: how the time grows is seen between two of them. */
  sizes: readonly number[]
  unit: 'events' | 'MiB'
  /** How many messages a stream of this size has. */
  messages(size: number): number
  text(size: number): string
  /** Bytes that are handed over at once. A network cuts as it likes. */
  chunkBytes: number
  /** A network does not send single bytes or megabytes at once: it is asked of parsers alone. */
  ofParsers?: true
}

/** What a client is given of a stream at once, mostly. */
const networkBytes = 16 * 1024
const token = 'data: {"choices":[{"delta":{"content":" token"}}]}\n\n'
const short = 'data: x\n\n'

export const workloads: readonly Workload[] = [
  {
    name: 'events',
    sizes: [5000, 20_000, 80_000],
    unit: 'events',
    messages: (size) => size,
    text: (size) => token.repeat(size),
    chunkBytes: networkBytes,
  },
  {
    name: 'one large event',
    sizes: [0.5, 2, 8],
    unit: 'MiB',
    messages: () => 1,
    text: (size) => `data: ${'x'.repeat(size * 1024 * 1024)}\n\n`,
    chunkBytes: networkBytes,
  },
  {
    name: 'one chunk',
    sizes: [6250, 25_000, 100_000],
    unit: 'events',
    messages: (size) => size,
    text: (size) => short.repeat(size),
    chunkBytes: Infinity,
    ofParsers: true,
  },
  {
    name: 'byte by byte',
    sizes: [6250, 25_000, 100_000],
    unit: 'events',
    messages: (size) => size,
    text: (size) => short.repeat(size),
    chunkBytes: 1,
    ofParsers: true,
  },
]

/** The first and the last message of what a client is sent: it is timed from one to the other. */
export const marks = { first: 'first mark', last: 'last mark' }

/** One workload at one size: what the program posts. */
export interface Sample {
  workload: Workload['name']
  size: number
  timeMs: number
  /** How many messages came, of those that were to come. */
  messages: number
}

/** All that the program posts of one implementation. */
export interface Samples {
  profile: 'eventsource' | 'client' | 'parser'
  samples: Sample[]
  /** Bytes in use after a large event, with its parser or connection still there; absent if the host does not tell. */
  keptBytes?: number
  /** Why nothing could be measured. */
  error?: string
}
