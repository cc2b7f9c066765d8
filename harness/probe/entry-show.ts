/** Entry of the probe in a page that somebody looks at: the page shows what the probe reports. */
import { probeAt } from './probe-address.ts'
import { runProbe } from './probe.ts'
import { onUnhandledInGlobal } from './unhandled.ts'

const shown = document.createElement('pre')
shown.textContent = 'The case runs. Its log appears here once it has ended.'
document.body.append(shown)

runProbe(() => import('adapter'), {
  ...probeAt(location),
  userAgent: navigator.userAgent,
  onUnhandled: onUnhandledInGlobal,
  onReport({ ended, waitingFor, log }) {
    const [first] = log
    const lines = log.map(({ time, ...entry }) => {
      const sinceStartMs = (time - (first?.time ?? time)).toFixed(1).padStart(8)
      return `${sinceStartMs} ms  ${JSON.stringify(entry)}`
    })
    const last =
      ended === 'steps'
        ? 'The client script came to its end. Reload the page to run the case again.'
        : `Ended by: ${ended}. ${waitingFor === undefined ? '' : `It was waiting for ${waitingFor}.`}`
    shown.textContent = [...lines, last].join('\n')
  },
}).catch((error: unknown) => (shown.textContent += `\n${String(error)}`))
