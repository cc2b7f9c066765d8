/** Entry of the probe in a page that somebody looks at: the page shows what the probe reports. */
import { browserHost } from './global-host.ts'
import { runProbe } from './probe.ts'

const shown = document.createElement('pre')
shown.textContent = 'The case runs. Its log appears here once it has ended.'
document.body.append(shown)

runProbe(() => import('adapter'), {
  ...browserHost(),
  onReport({ ended, problem, client }) {
    const [first] = client
    const lines = client.map(({ time, ...entry }) => {
      const sinceStartMs = (time - (first?.time ?? time)).toFixed(1).padStart(8)
      return `${sinceStartMs} ms  ${JSON.stringify(entry)}`
    })
    const last =
      ended === 'steps'
        ? 'The client script came to its end. Reload the page to run the case again.'
        : `Ended by: ${ended}. ${problem ?? ''}`
    shown.textContent = [...lines, last].join('\n')
  },
}).catch((error: unknown) => (shown.textContent += `\n${String(error)}`))
