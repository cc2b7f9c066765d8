/**
 * WebKitGTK, driven by WebDriver: each page is a MiniBrowser with a driver of its own, on one virtual display. That
 * costs a second and a hundred megabytes.
 */
import { once } from 'node:events'
import { constants } from 'node:os'
import type { FoundBrowser } from '../browser.ts'
import { havingPrinted } from '../program-output.ts'
import { hasNotSettled, inTime } from '../death.ts'
import type { OpenEngine } from '../engine.ts'
import { type DriverServer, startDriver } from '../webdriver/driver-server.ts'
import { pagesOpenedBy } from '../webdriver/open-pages.ts'
import { openWebDriverPage } from '../webdriver/page.ts'
import { openDisplay } from './display.ts'
import { miniBrowserDriver } from './find-webkit.ts'

/** Alone it takes less than a second. */
const limitMs = 30_000

const pulseMs = 500

/** Opens the display and gives the means to open pages. */
export async function openWebKitGtk({ executablePath }: FoundBrowser): Promise<OpenEngine> {
  const display = await openDisplay()
  const died = display.gone.then((reason) => `The display is gone: ${reason}`)
  const { openPage, closePages } = pagesOpenedBy(async (url) => {
    const driver = await startWebKitDriver(display.env)
    const {
      gone,
      died: pageDied,
      kill,
    } = await openWebDriverPage({
      serverUrl: driver.url,
      capabilities: capabilitiesOf(executablePath),
      browser: executablePath,
      remedy: 'see whether it runs by itself',
      url,
      limitMs,
      pulseMs,
      hopeless: [died, browserEnd(executablePath, driver), driver.ended],
      end: () => driver.end(),
    })
    return { gone, died: pageDied, kill }
  })
  return {
    died,
    async isAlive() {
      if (await display.isAlive()) return hasNotSettled(died)
      // Its process is about to end, and tells more.
      await inTime(died, died)
      return false
    },
    openPage,
    async close() {
      await closePages()
      await display.close()
    },
  }
}

/**
 * Starts a WebKitWebDriver.
 *
 * @param env with the display on which the browser is to show itself
 * @throws if it is not installed or does not start
 */
export async function startWebKitDriver(env: NodeJS.ProcessEnv): Promise<DriverServer> {
  const program = miniBrowserDriver()
  if (program === undefined)
    throw new Error('WebKitWebDriver is not installed: install the package webkit2gtk-driver.')
  return startDriver(program, (port) => ['--host=127.0.0.1', `--port=${port}`], env)
}

function capabilitiesOf(executablePath: string): Record<string, unknown> {
  return {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': watched(executablePath, [
      '--automation',
      '--features=-DOMTimersThrottling,-HiddenPageDOMTimerThrottling',
      // A case opens a window without anybody having clicked.
      '--javascript-can-open-windows-automatically=true',
    ]),
  }
}

/**
 * The driver's options for a browser whose end is to be told. A driver waits without end for a browser that has exited,
 * and does not tell that one has. So it is given a shell that runs the browser. The shell says on standard output how the
 * browser ended, and the driver, whose standard output that is too, says nothing there. What the browser prints goes to
 * standard error.
 */
function watched(
  executablePath: string,
  args: readonly string[],
): { binary: string; args: string[] } {
  return { binary: '/bin/sh', args: ['-c', '"$0" "$@" >&2; echo $?', executablePath, ...args] }
}

/** Settles with the reason once the browser that a driver has started has ended by itself; else never. */
async function browserEnd(executablePath: string, driver: DriverServer): Promise<string> {
  const [data] = await once(driver.stdout, 'data')
  const status = Number(String(data))
  const printed = await driver.printed()
  const signal = Object.entries(constants.signals).find(([, number]) => status === 128 + number)
  return signal
    ? `${executablePath} ended with ${signal[0]}.`
    : `${executablePath} ended with status ${status}${havingPrinted(printed)}.`
}
