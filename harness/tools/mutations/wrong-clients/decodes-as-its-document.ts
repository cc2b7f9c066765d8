/** The stream is decoded in the encoding of its document. */
import { inFrames } from './frames.ts'

export const { EventSource } = globalThis

inFrames(
  (Own, view) =>
    class extends Own {
      constructor(url: string | URL, init?: EventSourceInit) {
        super(url, init)
        const decoder = new TextDecoder(view.document.characterSet)
        const decoded = (text: string): string => decoder.decode(new TextEncoder().encode(text))
        this.addEventListener('message', (event) => {
          if (!event.isTrusted) return
          event.stopImmediatePropagation()
          const { data, lastEventId } = event
          this.dispatchEvent(
            new MessageEvent('message', {
              data: decoded(String(data)),
              lastEventId: decoded(lastEventId),
            }),
          )
        })
      }
    },
)
