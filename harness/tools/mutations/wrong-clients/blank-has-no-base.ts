/** In an about:blank document URLs are parsed with the base about:blank. */
import { inFrames } from './frames.ts'

export const { EventSource } = globalThis

inFrames(
  (Own, view) =>
    class extends Own {
      constructor(url: string | URL, init?: EventSourceInit) {
        if (!URL.canParse(url, view.location.href)) throw new DOMException('no URL', 'SyntaxError')
        super(url, init)
      }
    },
)
