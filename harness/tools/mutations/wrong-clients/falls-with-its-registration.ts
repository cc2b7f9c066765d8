/** In a frame it closes when the service worker of its document is unregistered. */
import { inFrames } from './frames.ts'

export const { EventSource } = globalThis

const open = new Set<EventSource>()

inFrames(
  (Own) =>
    class extends Own {
      constructor(url: string | URL, init?: EventSourceInit) {
        super(url, init)
        open.add(this)
      }
    },
)

const { prototype } = ServiceWorkerRegistration
const unregister = Reflect.get(prototype, 'unregister')
prototype.unregister = function (this: ServiceWorkerRegistration) {
  for (const source of open) source.close()
  return unregister.call(this)
}
