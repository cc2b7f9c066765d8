/** When its document goes, a source goes on in the page: the connection is made again there. */
import { inFrames } from './frames.ts'

export const { EventSource } = globalThis

inFrames(
  (Own, view) =>
    class extends Own {
      constructor(url: string | URL, init?: EventSourceInit) {
        super(url, init)
        view.addEventListener('pagehide', () => {
          const successor = new globalThis.EventSource(this.url, init)
          for (const type of ['open', 'message', 'error'])
            successor.addEventListener(type, () => this.dispatchEvent(new Event(type)))
        })
      }
    },
)
