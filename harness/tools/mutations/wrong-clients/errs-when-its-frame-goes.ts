/** When its document goes, a source fires an error. */
import { inFrames } from './frames.ts'

export const { EventSource } = globalThis

inFrames(
  (Own, view) =>
    class extends Own {
      constructor(url: string | URL, init?: EventSourceInit) {
        super(url, init)
        view.addEventListener('pagehide', () => this.dispatchEvent(new Event('error')))
      }
    },
)
