/** window.stop() closes every source of its document, and those to come. */
import { inFrames } from './frames.ts'

export const { EventSource } = globalThis

inFrames((Own, view) => {
  const sources = new Set<EventSource>()
  let isStopped = false
  view.stop = () => {
    isStopped = true
    for (const source of sources) source.close()
  }
  return class extends Own {
    constructor(url: string | URL, init?: EventSourceInit) {
      super(url, init)
      sources.add(this)
      if (isStopped) this.close()
    }
  }
})
