/** It is announced before there is a response, even where none may be asked for. */
import { inFrames } from './frames.ts'

const hasty = (Own: typeof globalThis.EventSource): typeof globalThis.EventSource =>
  class extends Own {
    constructor(url: string | URL, init?: EventSourceInit) {
      super(url, init)
      queueMicrotask(() => this.dispatchEvent(new Event('open')))
    }
  }

export const EventSource = hasty(globalThis.EventSource)

inFrames(hasty)
