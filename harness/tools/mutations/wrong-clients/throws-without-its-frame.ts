/** close() throws once the frame is gone. */
import { inFrames } from './frames.ts'

export const { EventSource } = globalThis

inFrames(
  (Own, view) =>
    class extends Own {
      override close(): void {
        if (view.closed) throw new DOMException('no window', 'InvalidStateError')
        super.close()
      }
    },
)
