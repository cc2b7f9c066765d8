/** Entry of the probe in a page. The page's address says which probe it is, and the control port. */
import { probeAt } from './probe-address.ts'
import { runProbe } from './probe.ts'
import { onUnhandledInGlobal } from './unhandled.ts'

runProbe(() => import('adapter'), {
  ...probeAt(location),
  userAgent: navigator.userAgent,
  onUnhandled: onUnhandledInGlobal,
}).catch(() => undefined)
