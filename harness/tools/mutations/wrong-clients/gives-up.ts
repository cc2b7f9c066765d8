/** The first error is the last one: a lost connection is never reestablished. */
import { inFrames } from './frames.ts'

const giving = (Own: typeof globalThis.EventSource): typeof globalThis.EventSource =>
  class extends Own {
    constructor(url: string | URL, init?: EventSourceInit) {
      super(url, init)
      this.addEventListener('error', () => this.close())
    }
  }

export const EventSource = giving(globalThis.EventSource)

inFrames(giving)
