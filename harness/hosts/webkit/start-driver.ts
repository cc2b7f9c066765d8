import { type DriverServer, startDriver } from '../webdriver/driver-server.ts'
import { miniBrowserDriver } from './find-minibrowser.ts'

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
