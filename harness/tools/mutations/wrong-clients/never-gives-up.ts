/** After a failure it connects again. */
import { inFrames } from './frames.ts'

const stubborn = (Own: typeof globalThis.EventSource): typeof globalThis.EventSource =>
  class extends Own {
    constructor(url: string | URL, init?: EventSourceInit) {
      super(url, init)
      this.addEventListener('error', () => {
        if (this.readyState === 2) new Own(this.url, init).addEventListener('open', () => undefined)
      })
    }
  }

export const EventSource = stubborn(globalThis.EventSource)

inFrames(stubborn)
