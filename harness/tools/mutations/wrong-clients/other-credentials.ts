/** withCredentials counts as its opposite. */
import { inFrames } from './frames.ts'

const turned = (Own: typeof globalThis.EventSource): typeof globalThis.EventSource =>
  class extends Own {
    constructor(url: string | URL, init?: EventSourceInit) {
      super(url, { withCredentials: !init?.withCredentials })
    }
  }

export const EventSource = turned(globalThis.EventSource)

inFrames(turned)
