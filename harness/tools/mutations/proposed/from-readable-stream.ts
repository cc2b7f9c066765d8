/** The reference with what https://github.com/whatwg/html/pull/12272 adds: sources that are given a ReadableStream. */
import type { About } from '../../../adapter.ts'
import { EventSource as Reference } from '../../../../implementations/reference/event-source.ts'
import { EventStream } from '../../../../implementations/reference/event-stream.ts'
import type { StreamOwner } from '../../../../implementations/reference/interpreter.ts'
import {
  CLOSED,
  CONNECTING,
  OPEN,
  type ReadyState,
} from '../../../../implementations/reference/ready-state.ts'
import { queueTask } from '../../../../implementations/reference/tasks.ts'

export const about: About = {
  name: 'reference with fromReadableStream()',
  lacks: { 'trusted-events': 'an event that script dispatches is never trusted' },
}

const streamUrl = 'about:event-stream'

/** As in the standard, but for the proposed members; those are of sources from a stream only. */
export class EventSource extends Reference {
  #reading: Reading | undefined

  static fromReadableStream(stream: ReadableStream<Uint8Array>): EventSource {
    const reader = stream.getReader()
    const source = new EventSource(streamUrl)
    // There is nothing to fetch.
    source.close()
    source.#reading = new Reading(source, reader)
    return source
  }

  override get readyState(): ReadyState {
    return this.#reading?.readyState ?? super.readyState
  }

  get lastEventId(): string | undefined {
    return this.#reading?.lastEventId
  }

  get reconnectionTime(): number | undefined {
    return this.#reading?.reconnectionTime
  }

  override close(): void {
    super.close()
    this.#reading?.close()
  }

  reset(): void {
    this.#reading?.reset()
  }
}

/** What is read of one stream, and what comes of it. */
class Reading implements StreamOwner {
  lastEventId = ''
  reconnectionTime = 2000
  readyState: ReadyState = CONNECTING
  readonly #target: EventTarget
  #stream = this.#newStream()

  constructor(target: EventTarget, reader: ReadableStreamDefaultReader<Uint8Array>) {
    this.#target = target
    this.#queue(() => {
      this.readyState = OPEN
      return new Event('open')
    })
    void this.#read(reader)
  }

  close(): void {
    this.readyState = CLOSED
  }

  reset(): void {
    this.#stream = this.#newStream()
  }

  queueEvent(event: MessageEvent): void {
    this.#queue(() => event)
  }

  async #read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    try {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) break
        this.#stream.push(value)
      }
    } catch {
      // The error of a stream is its end, too.
    }
    this.#queue(() => {
      this.readyState = CLOSED
      return new Event('error')
    })
  }

  #newStream(): EventStream {
    return new EventStream(this, 'null')
  }

  /** Queues a task that fires an event, unless the source is closed by then. */
  #queue(eventOf: () => Event): void {
    queueTask(() => {
      if (this.readyState === CLOSED) return
      this.#target.dispatchEvent(eventOf())
    })
  }
}
