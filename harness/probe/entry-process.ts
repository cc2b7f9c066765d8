/** Entry of the probe in a process of its own: control origin and probe id are the two arguments. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { requestsByNode } from './node-requests.ts'
import { runProbe, type RunScope } from './probe.ts'

const [control = '', probe = ''] = process.argv.slice(2)

const isNode = !('deno' in process.versions) && !('bun' in process.versions)

// An implementation may put its own in their place.
const { cpuUsage } = process
const processorMs = (): number => {
  const { user, system } = cpuUsage.call(process)
  return (user + system) / 1000
}

const scope: RunScope = new AsyncLocalStorage()

runProbe(() => import('adapter'), {
  control,
  probe,
  scope,
  processorClock: processorMs,
  // Deno and Bun have it too, and there it takes longer than fetch().
  ...(isNode && { request: requestsByNode() }),
  userAgent: `${process.release.name} ${process.version}`,
  onUnhandled(report) {
    process.on('uncaughtException', report)
    process.on('unhandledRejection', report)
  },
}).then(
  // The adapter could not be loaded, and the harness knows.
  () => process.exit(0),
  (error: unknown) => {
    console.error('The harness cannot be reached any more.', error)
    process.exit(1)
  },
)
