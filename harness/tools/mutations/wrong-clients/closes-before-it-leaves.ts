/** When its document is about to be left, a source is closed, whether there will be another document or not. */
import { inFrames } from './frames.ts'

export const { EventSource } = globalThis

inFrames(
  (Own, view) =>
    class extends Own {
      constructor(url: string | URL, init?: EventSourceInit) {
        super(url, init)
        view.addEventListener('beforeunload', () => this.close())
      }
    },
)
