/** window.stop() does nothing to a source. */
import { inFrames } from './frames.ts'

export const { EventSource } = globalThis

inFrames((own, view) => {
  view.stop = () => undefined
  return own
})
