/** A timer set beyond this fires at once: its delay is kept in 32 bits. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Node's timers may fire a millisecond early. The standard allows to wait more, never less. */
const TIMER_SLACK_MS = 1

/**
 * Reestablish the connection, steps 2 and 3: resolves after `milliseconds`, which may be Infinity, or
 * as soon as the signal aborts.
 */
export function reconnectionDelay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let left = milliseconds + TIMER_SLACK_MS
    let timer: ReturnType<typeof setTimeout> | undefined

    const finish = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', finish)
      resolve()
    }
    const wait = () => {
      if (left <= 0 || signal.aborted) {
        finish()
        return
      }
      const part = Math.min(left, LONGEST_TIMER_MS)
      left -= part
      timer = setTimeout(wait, part)
    }

    signal.addEventListener('abort', finish)
    wait()
  })
}
