/** The streams of a subject that runs apart from the probe, which a probe in a thread speaks of with its host. */
import { parentPort, workerData } from 'node:worker_threads'
import type { About, ConnectOptions } from '../../adapter.ts'
import type { LineToProgram, wordsFromProgram } from '../../program-lines.ts'
import { runningTime } from '../../protocol/clock.ts'
import type { Receiver } from '../adapter-edge.ts'

/** What the subject says of itself. */
export const { about } = workerData as { about: About }

/** What is called for a stream; a parser has no `open` and no `error`. */
export type StreamCallbacks = Receiver & { open?(): void; error?(error: unknown): void }

/** A stream of the subject. */
export interface Stream {
  push(bytes: string): void
  restart(): void
  end(): Promise<void>
  /** Nothing that came before the answer is told any more, if `isSilent`. */
  close(isSilent?: boolean): Promise<void>
}

interface OpenStream {
  on: StreamCallbacks
  isSilent: boolean
  /** What was said to close it; undefined if nothing was. */
  asked?: 'end' | 'close'
  closed: Promise<void>
  hasClosed(): void
}

/** A subject that does not answer a close within this time does not answer any more. */
const answerLimitMs = 5000

const streams = new Map<number, OpenStream>()
let lastId = 0

const say = (message: Exclude<LineToProgram, { wrong: unknown }> | { unanswered: string }): void =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread has no origin.
  parentPort?.postMessage(message)

/** Begins a stream; with a URL, and what else belongs to `connect`, the subject connects. */
export function beginStream(
  on: StreamCallbacks,
  connection?: { url: string } & ConnectOptions,
): Stream {
  const id = ++lastId
  let hasClosed = (): void => undefined
  const closed = new Promise<void>((resolve) => (hasClosed = resolve))
  const stream: OpenStream = { on, isSilent: false, closed, hasClosed }
  streams.set(id, stream)
  if (connection) say({ connect: { id, ...connection } })
  const ask = (word: 'end' | 'close'): Promise<void> => {
    if (stream.asked === undefined) say(word === 'end' ? { end: { id } } : { close: { id } })
    stream.asked ??= word
    return closed
  }
  return {
    push: (bytes) => say({ push: { id, bytes } }),
    restart: () => say({ restart: { id } }),
    end: () => ask('end'),
    close(isSilent = false) {
      stream.isSilent = isSilent
      return ask('close')
    },
  }
}

/**
 * Closes what is still open and waits until the subject has answered for all streams: so nothing of them can come in a
 * later run. One that does not answer is reported to the host, which ends it, and this never settles.
 */
export async function allClosed(): Promise<void> {
  for (const [id, stream] of streams) {
    const { closed, asked } = stream
    if (asked === undefined) say({ close: { id } })
    const stop = runningTime(answerLimitMs, () => {
      const seconds = answerLimitMs / 1000
      const word = asked ?? 'close'
      say({
        unanswered: `It did not answer {"${word}":{"id":…}} with {"closed":{"id":…}} within ${seconds} seconds.`,
      })
    })
    await closed
    stop()
  }
  streams.clear()
}

type Words = typeof wordsFromProgram
type Content<Word extends keyof Words> = Words[Word]['_output']

/** What the host passes on; `printed` is of no stream. */
type Told =
  | { [Word in Exclude<keyof Words, 'hello'>]: { word: Word; content: Content<Word> } }[Exclude<
      keyof Words,
      'hello'
    >]
  | { word: 'wrong'; content: { problem: string } }

parentPort?.on(
  'message',
  (message: (Told & { id: number }) | { word: 'printed'; content: { text: string } }) => {
    if (message.word === 'printed') {
      for (const { on } of streams.values()) on.printed(message.content.text)
      return
    }
    const stream = streams.get(message.id)
    if (stream) take(stream, message)
  },
)

function take(stream: OpenStream, { word, content }: Told): void {
  const { on } = stream
  if (word === 'wrong') return on.refuse(content.problem)
  if (word === 'closed') {
    // From here on it has no excuse.
    stream.isSilent = false
    return stream.hasClosed()
  }
  // What was on its way when the stream was closed.
  if (stream.isSilent) return
  switch (word) {
    case 'open':
      return on.open?.()
    case 'message': {
      const { type, data, lastEventId, blockId } = content
      return on.message({ type, data, lastEventId, id: blockId })
    }
    case 'error':
      return on.error?.(content.error)
    case 'reconnectionTime':
      return on.reconnectionTime(content.timeMs)
    case 'comment':
      return on.comment(content.text)
    case 'malformed':
      return on.malformed(content.error)
    default:
  }
}
