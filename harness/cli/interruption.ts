import type { Progress } from './progress.ts'

/** As shells say that a program was ended by SIGINT. */
export const interruptedStatus = 130

/** What waits for Ctrl-C. */
export interface Interruption {
  isRequested(): boolean
  /** Ctrl-C does again what it does by itself. */
  end(): void
}

/** The first Ctrl-C stops the run, which then tells what was complete; the second one ends the command at once. */
export function onInterrupt(stop: AbortController, progress: Progress): Interruption {
  let isRequested = false
  const interrupt = (): void => {
    if (isRequested) process.exit(interruptedStatus)
    isRequested = true
    progress.end()
    console.error('Stopping; what is complete is kept. Ctrl-C once more ends at once.')
    stop.abort()
  }
  process.on('SIGINT', interrupt)
  return { isRequested: () => isRequested, end: () => void process.off('SIGINT', interrupt) }
}
