/** window.stop() drops the connections of its document; each source makes a new one. */
import { inFrames } from './frames.ts'

export const { EventSource } = globalThis

inFrames((Own, view) => {
  const urls = new Set<string>()
  const stop = view.stop.bind(view)
  view.stop = () => {
    stop()
    for (const url of urls) new Own(url).addEventListener('open', () => undefined)
  }
  return class extends Own {
    constructor(url: string | URL, init?: EventSourceInit) {
      super(url, init)
      urls.add(this.url)
    }
  }
})
