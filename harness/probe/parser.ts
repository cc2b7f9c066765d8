import type { Message, Parse, Read } from '../adapter.ts'
import { createReceiver, problemOfReturned, textOf } from './adapter-edge.ts'
import type { Recorder } from './recorder.ts'

/** A parser at work on one stream, whichever way its API takes bytes. */
export interface Parser {
  push(bytes: Uint8Array): void | Promise<void>
  /** The stream ends; settles when the parser has come to its end. */
  end(): void | Promise<void>
  /** Of a parser that wants to know: the stream is left while it is open. */
  leave?(): void | Promise<void>
  /** Of a parser that can end by itself: settles when it has ended, or has left the stream. */
  ended?: Promise<void>
}

export interface ParserOptions {
  recorder: Recorder
  /** How many chunks the parser has been given. */
  chunk: () => number
  /** The stream stays open: the parser is left after so many messages, unless it takes no notice of it. */
  leaveAfter?: number
}

/** Begins to parse a stream; what the adapter gives that cannot be used is refused in one sentence. */
export type BeginParser = (options: ParserOptions) => Promise<Parser>

const nothing: Parser = { push: () => undefined, end: () => undefined }

/** A parser into which chunks are pushed. */
export function pushing(parse: Parse): BeginParser {
  return async ({ recorder, chunk }) => {
    const parser = await parse(createReceiver(recorder, { chunk }))
    const problem = problemOfReturned('parse', parser, ['push', 'end'])
    if (problem === null)
      return {
        push: (bytes) => parser.push(bytes),
        end: () => parser.end(),
        leave: () => parser.leave?.(),
      }
    recorder.refuse(problem)
    return nothing
  }
}

/** A parser that reads a stream and gives messages. */
export function streaming(read: Read): BeginParser {
  return async ({ recorder, chunk, leaveAfter = Infinity }) => {
    const { message, ...on } = createReceiver(recorder, { chunk, gave: "The adapter's read gave" })
    let source!: ReadableStreamDefaultController<Uint8Array>
    let cancelled = false
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => void (source = controller),
      cancel: () => void (cancelled = true),
    })
    const take = async (): Promise<void> => {
      // It may read all of the stream before it gives anything.
      const given: unknown = await read(stream, on)
      const messages = iteratorOf(given)
      if (!messages)
        return recorder.refuse(
          `The adapter's read returned ${textOf(given)}: return a stream or an iterable of messages.`,
        )
      for (let taken = 0; taken < leaveAfter && recorder.refusal === undefined; taken++) {
        const { done, value } = await messages.next()
        if (done) return
        message(value)
      }
      await messages.return?.()
    }
    const ended = take()
    // Who awaits it sees what it throws; until then it is nobody's.
    ended.catch(() => undefined)
    return {
      push(bytes) {
        if (!cancelled) source.enqueue(bytes)
      },
      end() {
        if (!cancelled) source.close()
        return ended
      },
      ended,
    }
  }
}

interface MessageIterator {
  next(): IteratorResult<Message> | Promise<IteratorResult<Message>>
  return?(): unknown
}

/** Not every engine can iterate over a ReadableStream. */
function iteratorOf(given: unknown): MessageIterator | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  if ('getReader' in given) {
    const reader = (given as ReadableStream<Message>).getReader()
    return {
      next: () => reader.read() as Promise<IteratorResult<Message>>,
      return: () => reader.cancel(),
    }
  }
  const iterable = given as Partial<AsyncIterable<Message> & Iterable<Message>>
  return (iterable[Symbol.asyncIterator]?.() ?? iterable[Symbol.iterator]?.()) as
    | MessageIterator
    | undefined
}
