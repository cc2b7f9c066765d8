/** When its document goes, the readyState of a source stays what it was. */
import { inFrames } from './frames.ts'

export const { EventSource } = globalThis

inFrames(
  (Own, view) =>
    class extends Own {
      #last: number | undefined

      constructor(url: string | URL, init?: EventSourceInit) {
        super(url, init)
        view.addEventListener('pagehide', () => (this.#last = super.readyState))
      }

      override get readyState(): number {
        return this.#last ?? super.readyState
      }
    },
)
