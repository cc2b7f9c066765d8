/** What the constructor throws is always a TypeError. */
import { inFrames } from './frames.ts'

const typed = (Own: typeof globalThis.EventSource): typeof globalThis.EventSource =>
  class extends Own {
    constructor(url: string | URL, init?: EventSourceInit) {
      try {
        super(url, init)
      } catch {
        throw new TypeError('no URL')
      }
    }
  }

export const EventSource = typed(globalThis.EventSource)

inFrames(typed)
