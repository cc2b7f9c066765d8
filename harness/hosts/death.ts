import { setImmediate as turn } from 'node:timers/promises'

/**
 * What a promise has told; null if nothing. A process that ends tells us before others can notice and say so, but both
 * may come in the same turn of the event loop.
 */
export async function toldBy(told: Promise<string>): Promise<string | null> {
  await turn()
  return Promise.race([told, turn(null)])
}

/** Whether the end that a promise tells of has not come. */
export async function hasNotSettled(told: Promise<string>): Promise<boolean> {
  return (await toldBy(told)) === null
}
