/** Each source makes two connections, and takes no notice of the second. */
import { inFrames } from './frames.ts'

const doubled = (Own: typeof globalThis.EventSource): typeof globalThis.EventSource =>
  class extends Own {
    readonly second: globalThis.EventSource

    constructor(url: string | URL, init?: EventSourceInit) {
      super(url, init)
      this.second = new Own(url, init)
    }

    override close(): void {
      super.close()
      this.second.close()
    }
  }

export const EventSource = doubled(globalThis.EventSource)

inFrames(doubled)
