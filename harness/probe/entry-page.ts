/** Entry of the probe in a page. */
import { browserHost } from './global-host.ts'
import { runProbe } from './probe.ts'

runProbe(() => import('adapter'), browserHost()).catch(() => undefined)
