import { setTimeout as delay } from 'node:timers/promises'
import { messageOf } from '../../errors.ts'
import { type StartedCommand, startCommand } from './command.ts'

/** A service that has not answered within this time did not start. */
const answerLimitMs = 30_000
/** A foreign program tells nobody that it listens: it is asked, as launchdarkly/sse-contract-tests asks. */
const pollMs = 100

/**
 * Starts the command of a test service; settles once the service answers.
 *
 * @param printed is told what it writes to standard error
 * @throws with the reason if it does not, or if another service is there already
 */
export async function startService(
  command: string,
  url: string,
  printed: (text: string) => void,
): Promise<StartedCommand> {
  if ((await problemOf(url)) === undefined)
    throw new Error(
      `A service answers at ${url} before \`${command}\` is started: end it, or leave --command out`,
    )
  const started = startCommand(command, printed)
  // Nobody reads it, but the service may wait until somebody does.
  started.stdout.resume()
  const ended = started.ended.then((reason) => {
    throw new Error(reason)
  })
  await Promise.race([ended, answers(url, command)]).catch(async (error: unknown) => {
    await started.end()
    throw error
  })
  // From now on, who asks for `ended` is told.
  ended.catch(() => undefined)
  return started
}

async function answers(url: string, command: string): Promise<void> {
  const limit = performance.now() + answerLimitMs
  for (;;) {
    const problem = await problemOf(url)
    if (problem === undefined) return
    if (performance.now() > limit)
      throw new Error(
        `\`${command}\` did not answer GET ${url} within ${answerLimitMs / 1000} seconds (${problem})`,
      )
    await delay(pollMs)
  }
}

/** Why nothing answers there; undefined if something does. */
async function problemOf(url: string): Promise<string | undefined> {
  try {
    await (await fetch(url)).body?.cancel()
    return undefined
  } catch (error) {
    return messageOf((error as { cause?: unknown }).cause ?? error)
  }
}
