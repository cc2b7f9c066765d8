import type { Piece, StreamEnd, StreamWord } from '../case.ts'
import type { Takers } from './client.ts'
import type { Listeners } from './listeners.ts'
import type { Sources } from './sources.ts'

/** What is proposed of the interface object. */
interface FromStream {
  fromReadableStream(stream: ReadableStream<Uint8Array>): EventSource
}

/** What is proposed of a source. */
interface Resettable {
  reset(): void
}

type Controller = ReadableStreamDefaultController<Uint8Array>

/** A script's steps about sources that are given a ReadableStream. What the implementation lacks throws a TypeError. */
export function createStreamSteps(
  Implementation: typeof EventSource,
  sources: Sources<EventSource>,
  listeners: Pick<Listeners, 'record'>,
): Takers<StreamWord> {
  const controllers = new WeakMap<EventSource, Controller>()
  const proposed = Implementation as unknown as FromStream
  return {
    constructFromStream({ constructFromStream: { chunks, end, locked, as, listen = [] } }) {
      const { stream, controller } = openStream()
      feed(controller, chunks, end)
      if (locked) stream.getReader()
      const source = sources.construct(as, () => proposed.fromReadableStream(stream))
      controllers.set(source, controller)
      listeners.record(source, as, new Set(['open', 'message', 'error', ...listen]))
    },
    enqueue(step) {
      const controller = controllers.get(sources.get(step.on))
      if (!controller) throw new Error('The case enqueues for a source that was given no stream.')
      feed(controller, step.enqueue, step.end)
    },
    reset(step) {
      const source = sources.get(step.on) as unknown as Resettable
      // What an implementation may return is no promise to wait for.
      source.reset()
    },
  }
}

function openStream(): { stream: ReadableStream<Uint8Array>; controller: Controller } {
  const started: Controller[] = []
  const stream = new ReadableStream<Uint8Array>({ start: (own) => void started.push(own) })
  const [controller] = started
  if (!controller) throw new Error('The ReadableStream of this realm did not call start().')
  return { stream, controller }
}

function feed(controller: Controller, chunks: readonly Piece[], end: StreamEnd | undefined): void {
  for (const chunk of chunks) controller.enqueue(bytesOf(chunk))
  if (end === 'close') controller.close()
  if (end === 'error') controller.error(new Error('thrown by the case'))
}

function bytesOf(piece: Piece): Uint8Array {
  if (typeof piece === 'string') return new TextEncoder().encode(piece)
  return Uint8Array.from(piece.bytes, (character) => character.charCodeAt(0))
}
