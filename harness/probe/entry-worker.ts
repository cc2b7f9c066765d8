/** Entry of the probe in a dedicated, shared or service worker. */
import { probeAt } from './probe-address.ts'
import { runProbe } from './probe.ts'
import { onUnhandledInGlobal } from './unhandled.ts'

/** As long as a service worker takes to be asked again to stay. */
const stayMs = 5000

addEventListener('message', (event) => {
  const { waitUntil } = event as Partial<{ waitUntil(promise: Promise<unknown>): void }>
  waitUntil?.call(event, new Promise((resolve) => setTimeout(resolve, stayMs)))
})

runProbe(() => import('adapter'), {
  ...probeAt(location),
  userAgent: navigator.userAgent,
  onUnhandled: onUnhandledInGlobal,
}).catch(() => undefined)
