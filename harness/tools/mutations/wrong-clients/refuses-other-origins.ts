/** In a frame it needs more of a server of another origin than CORS: it asks none. */
import { inFrames } from './frames.ts'

export const { EventSource } = globalThis

/** Port 1 is one that no fetch may go to. */
const unreachable = 'http://127.0.0.1:1/'

inFrames(
  (Own, view) =>
    class extends Own {
      constructor(url: string | URL, init?: EventSourceInit) {
        const isOwn = new URL(url, view.location.href).origin === view.origin
        super(isOwn ? url : unreachable, init)
      }
    },
)
