/** Whether what runs a probe is still there: what it says itself, and what it answers. */
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises'

/** A browser that does not answer within this time is dead, whatever its process does. */
const patienceMs = 10_000

/** Waits for what a browser does, unless it does not do it. */
export async function inTime(done: Promise<unknown>, died: Promise<string>): Promise<void> {
  await answersInTime(done, died)
}

/** Whether a browser that was asked something answers; does not throw. */
export function answersInTime(answer: Promise<unknown>, died: Promise<string>): Promise<boolean> {
  return Promise.race([
    answer.then(
      () => true,
      () => false,
    ),
    died.then(() => false),
    delay(patienceMs, false, { ref: false }),
  ])
}

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
