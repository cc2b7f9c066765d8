/** Entry of the probe in a dedicated, shared or service worker. */
import { browserHost } from './global-host.ts'
import { runProbe } from './probe.ts'

/** As long as a service worker takes to be asked again to stay. */
const stayMs = 5000

addEventListener('message', (event) => {
  const { waitUntil } = event as Partial<{ waitUntil(promise: Promise<unknown>): void }>
  waitUntil?.call(event, new Promise((resolve) => setTimeout(resolve, stayMs)))
})

runProbe(() => import('adapter'), browserHost()).catch(() => undefined)
