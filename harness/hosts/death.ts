import { setImmediate as turn } from 'node:timers/promises'

/**
 * Whether what is told by a promise has not happened. A process that ends tells us before others can notice and say
 * so, but both may come in the same turn of the event loop.
 */
export async function hasNotSettled(told: Promise<unknown>): Promise<boolean> {
  await turn()
  return Promise.race([told.then(() => false), turn(true)])
}
