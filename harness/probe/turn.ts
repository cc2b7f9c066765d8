const { setImmediate } = globalThis as { setImmediate?: (callback: () => void) => unknown }

/**
 * Lets go for a whole task: whatever is done in promises and streams is done by then. A timer would do it too, but is
 * held back by milliseconds if it is set often.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (setImmediate) setImmediate(resolve)
    else if (typeof MessageChannel === 'function') {
      const { port1, port2 } = new MessageChannel()
      port2.addEventListener('message', () => {
        port2.close()
        resolve()
      })
      port2.start()
      port1.postMessage(null)
    } else setTimeout(resolve, 0)
  })
}
