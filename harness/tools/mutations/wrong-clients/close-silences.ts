/** close() ends its events; the connection stays open. */
import { inFrames } from './frames.ts'

const silenced = (Own: typeof globalThis.EventSource): typeof globalThis.EventSource =>
  class extends Own {
    #isClosed = false

    override get readyState(): number {
      return this.#isClosed ? 2 : super.readyState
    }

    override close(): void {
      this.#isClosed = true
    }
  }

export const EventSource = silenced(globalThis.EventSource)

inFrames(silenced)
