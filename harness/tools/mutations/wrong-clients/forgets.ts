/** Each reconnection begins anew: the last event ID is gone. */
import { inFrames } from './frames.ts'

const forgetful = (Own: typeof globalThis.EventSource): typeof globalThis.EventSource =>
  class extends Own {
    #next: globalThis.EventSource | undefined

    constructor(url: string | URL, init?: EventSourceInit) {
      super(url, init)
      this.addEventListener('error', () => {
        if (this.readyState !== 0 || this.#next) return
        super.close()
        const next = new Own(url, init)
        this.#next = next
        next.addEventListener('message', ({ data, origin, lastEventId }) =>
          this.dispatchEvent(new MessageEvent('message', { data, origin, lastEventId })),
        )
      })
    }

    override close(): void {
      super.close()
      this.#next?.close()
    }
  }

export const EventSource = forgetful(globalThis.EventSource)

inFrames(forgetful)
