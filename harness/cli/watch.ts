import { once } from 'node:events'
import { watchAdapter } from '../bundle/watch-adapter.ts'
import { HarnessError } from '../errors.ts'
import { interruptedStatus } from './interruption.ts'
import { runOnce, type RunOptions } from './run-once.ts'

/**
 * Runs an adapter, and again whenever it or what it imports has changed, until Ctrl-C; returns the exit status, that of
 * the last run.
 */
export async function runOnChanges(adapter: string, options: RunOptions): Promise<number> {
  const changes = new EventTarget()
  let isChanged = false
  const watching = await watchAdapter(adapter, () => {
    isChanged = true
    changes.dispatchEvent(new Event('change'))
  })
  try {
    let status = 2
    for (;;) {
      if (!isChanged && (await isInterrupted(once(changes, 'change')))) return status
      isChanged = false
      status = await statusOf(adapter, options)
      if (status === interruptedStatus) return status
      console.log('\nWaiting for a change of the adapter; Ctrl-C ends.')
    }
  } finally {
    await watching.close()
  }
}

/** Waits; whether Ctrl-C came first. */
async function isInterrupted(waiting: Promise<unknown>): Promise<boolean> {
  const stop = new AbortController()
  const interrupted = once(process, 'SIGINT', { signal: stop.signal }).then(
    () => true,
    () => false,
  )
  const isFirst = await Promise.race([waiting.then(() => false), interrupted])
  stop.abort()
  return isFirst
}

async function statusOf(adapter: string, options: RunOptions): Promise<number> {
  try {
    return await runOnce(adapter, options)
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error
    console.error(error.message)
    return 2
  }
}
