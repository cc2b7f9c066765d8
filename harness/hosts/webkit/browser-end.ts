/**
 * How a browser that a driver has started ended.
 *
 * A driver waits without end for a browser that has exited, and tells nobody that one has. So it is given a shell that
 * runs the browser. The shell says on standard output how the browser ended, and the driver, whose standard output that
 * is too, says nothing there. What the browser prints goes to standard error.
 */
import { once } from 'node:events'
import { constants } from 'node:os'
import { havingPrinted } from '../last-lines.ts'
import type { DriverServer } from '../webdriver/driver-server.ts'

/** The driver's options for a browser whose end is to be told. */
export function watched(
  executablePath: string,
  args: readonly string[],
): { binary: string; args: string[] } {
  return { binary: '/bin/sh', args: ['-c', '"$0" "$@" >&2; echo $?', executablePath, ...args] }
}

/** Settles with the reason once the browser that a driver has started has ended by itself; else never. */
export async function browserEnd(executablePath: string, driver: DriverServer): Promise<string> {
  const [data] = await once(driver.stdout, 'data')
  const status = Number(String(data))
  const printed = await driver.printed()
  const signal = Object.entries(constants.signals).find(([, number]) => status === 128 + number)
  return signal
    ? `${executablePath} ended with ${signal[0]}.`
    : `${executablePath} ended with status ${status}${havingPrinted(printed)}.`
}
