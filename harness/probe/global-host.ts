import type { ProbeHost } from './probe.ts'

/** What a probe is told in a global with events, as pages, workers and workerd have. */
export function globalHost(control: string, probe: string): ProbeHost {
  return {
    control,
    probe,
    userAgent: navigator.userAgent,
    onUnhandled(report) {
      addEventListener('error', (event) => {
        event.preventDefault()
        const { error, message } = event
        report(error ?? message)
      })
      addEventListener('unhandledrejection', (event) => {
        event.preventDefault()
        report(event.reason)
      })
    },
  }
}

/** The same in a browser: the address of the page or worker script says which probe it is, and the control port. */
export function browserHost(): ProbeHost {
  const { hostname, pathname, search } = location
  const port = new URLSearchParams(search).get('control') ?? ''
  return globalHost(`http://${hostname}:${port}`, pathname.split('/')[2] ?? '')
}
