/** Entry of the probe in the window of a DOM library, whose process leaves there what only it can do. */
import { requestsByFetch } from './control-request.ts'
import { runProbe } from './probe.ts'

/** What the process leaves in the window, and the probe takes away before any implementation is loaded. */
export interface WindowProcess {
  control: string
  probe: string
  /** The process's own: the window may have none. */
  fetch: typeof fetch
  /** Calls back for what went unhandled beyond the window. */
  onUnhandled(report: (error: unknown) => void): void
  /** Ends the process. */
  exit(status: number): void
}

const realm = globalThis as unknown as { windowProcess?: WindowProcess }
const { windowProcess } = realm
delete realm.windowProcess
if (windowProcess) {
  const { control, probe, fetch, onUnhandled, exit } = windowProcess
  runProbe(() => import('adapter'), {
    control,
    probe,
    request: requestsByFetch(fetch),
    userAgent: navigator.userAgent,
    onUnhandled(report) {
      onUnhandled(report)
      addEventListener('error', (event) => {
        event.preventDefault()
        report((event.error as unknown) ?? event.message)
      })
    },
  }).then(
    () => exit(0),
    () => exit(1),
  )
}
