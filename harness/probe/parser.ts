import type { Message, Parse, Read } from '../adapter.ts'
import { problemOfReturned } from './adapter-edge.ts'

/** A parser at work on one stream, whichever way its API takes bytes. */
export interface Parser {
  push(bytes: Uint8Array): unknown
  /** Settles when the parser has come to its end. */
  end(): unknown
  /** Leaves a stream that stays open. */
  leave(): unknown
}

/** Begins to parse a stream; what the adapter gives that cannot be used is refused in one sentence. */
export type BeginParser = (on: {
  message(message: Message): void
  refuse(problem: string): void
}) => Promise<Parser>

const nothing: Parser = { push: () => undefined, end: () => undefined, leave: () => undefined }

/** A parser into which chunks are pushed. */
export function pushing(parse: Parse): BeginParser {
  return async (on) => {
    const parser = await parse({ message: on.message })
    const problem = problemOfReturned('parse', parser, ['push', 'end'])
    if (problem === null)
      return {
        push: (bytes) => parser.push(bytes),
        end: () => parser.end(),
        leave: () => undefined,
      }
    on.refuse(problem)
    return nothing
  }
}

/** A parser that reads a stream and gives one of messages. */
export function streaming(read: Read): BeginParser {
  return async (on) => {
    let source!: ReadableStreamDefaultController<Uint8Array>
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => void (source = controller),
    })
    const given: unknown = await read(stream)
    const messages = iteratorOf(given)
    if (!messages) {
      on.refuse(
        "The adapter's read returned nothing that can be iterated: return an async iterable of messages.",
      )
      return nothing
    }
    const take = async (): Promise<void> => {
      for (;;) {
        const { done, value } = await messages.next()
        if (done) return
        on.message(value)
      }
    }
    const taken = take()
    // Who awaits it sees what it throws; until then it is nobody's.
    taken.catch(() => undefined)
    return {
      push: (bytes) => source.enqueue(bytes),
      end() {
        source.close()
        return taken
      },
      // A loop that is left by `break` does this.
      leave: () => messages.return?.(),
    }
  }
}

type MessageIterator = Pick<AsyncIterator<Message>, 'next' | 'return'>

/** Not every engine can iterate over a ReadableStream. */
function iteratorOf(given: unknown): MessageIterator | undefined {
  const iterable = Object(given) as Partial<AsyncIterable<Message> & ReadableStream<Message>>
  if (typeof iterable[Symbol.asyncIterator] === 'function')
    return (iterable as AsyncIterable<Message>)[Symbol.asyncIterator]()
  if (typeof iterable.getReader !== 'function') return undefined
  const reader = (iterable as ReadableStream<Message>).getReader()
  return {
    next: () => reader.read() as Promise<IteratorResult<Message>>,
    return: async () => {
      await reader.cancel()
      return { done: true, value: undefined }
    },
  }
}
