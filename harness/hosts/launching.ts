import type { Browser as PlaywrightBrowser } from 'playwright'
import type { FoundBrowser } from './browser.ts'
import { havingPrinted, lastLines } from './last-lines.ts'

/** So many milliseconds a browser may take to start; alone it takes less than a second. */
export const launchLimit = 60_000

/**
 * What a launch comes to.
 *
 * @throws in one sentence, where Playwright has pages of log
 */
export async function launched(
  { executablePath }: FoundBrowser,
  launching: Promise<PlaywrightBrowser>,
): Promise<PlaywrightBrowser> {
  try {
    return await launching
  } catch (error) {
    const cause = causeIn(error instanceof Error ? error.message : String(error))
    throw new Error(`${executablePath} does not start (${cause}): see whether it runs by itself.`, {
      cause: error,
    })
  }
}

function causeIn(message: string): string {
  const [, code, signal] = /<process did exit: exitCode=(\w+), signal=(\w+)>/.exec(message) ?? []
  const [printed = ''] = message.split('Call log:')
  const lines = [...printed.matchAll(/\[err\] (.*)$/gm)].map(([, line]) => line)
  const how =
    code === undefined
      ? (message.split('\n')[0] ?? '').replace(/^[\w.]+: /, '').replace(/\.$/, '')
      : `it ended with ${signal === 'null' ? `status ${code}` : signal}`
  return how + havingPrinted(lastLines(lines.join('\n')))
}
