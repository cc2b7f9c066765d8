import { setTimeout as delay } from 'node:timers/promises'

/** A browser that does not answer within this time is dead, whatever its process does. */
const patience = 10_000

/** Waits for what a browser does, unless it does not do it. */
export async function inTime(done: Promise<unknown>, died: Promise<string>): Promise<void> {
  await Promise.race([
    done.catch(() => undefined),
    died,
    delay(patience, undefined, { ref: false }),
  ])
}

/** Whether a browser that was asked something answers; does not throw. */
export function answersInTime(answer: Promise<unknown>, died: Promise<string>): Promise<boolean> {
  return Promise.race([
    answer.then(
      () => true,
      () => false,
    ),
    died.then(() => false),
    delay(patience, false, { ref: false }),
  ])
}
