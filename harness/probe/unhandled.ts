/** Calls back for each exception or rejection that nobody handled in this global, and keeps it from the console. */
export function onUnhandledInGlobal(report: (error: unknown) => void): void {
  addEventListener('error', (event) => {
    event.preventDefault()
    const { error, message } = event
    report(error ?? message)
  })
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    report(event.reason)
  })
}
