import { writeFileSync } from 'node:fs'
import { firstExecutable } from '../hosts/executable.ts'
import { findWebKit } from '../hosts/webkit/find-webkit.ts'
import { openDisplay } from '../hosts/webkit/display.ts'
import { startWebKitDriver } from '../hosts/webkit/open-webkitgtk.ts'
import { test as base } from './killing.fixture.ts'

/** A grid that is a WebKitWebDriver, with a MiniBrowser that `killing.kill` kills. */
interface Remote {
  /** The name under which the environment gives it. */
  host: string
  end(): Promise<void>
}

export const test = base.extend<{ remote: Remote }>({
  remote: async ({ killing }, use, testInfo) => {
    const webkit = findWebKit()
    const hasGtk = webkit.found && webkit.driver === 'webdriver'
    testInfo.skip(!hasGtk || firstExecutable(['Xvfb']) === undefined, 'No WebKitGTK.')
    if (!webkit.found) return
    const display = await openDisplay()
    const driver = await startWebKitDriver(display.env)
    const options = { binary: killing.traced(webkit.executablePath), args: ['--automation'] }
    const capabilities = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options }
    const file = testInfo.outputPath('grid.json')
    writeFileSync(file, JSON.stringify({ url: driver.url, browsers: { remote: { capabilities } } }))
    process.env['EVENTSOURCE_CONFORMANCE_GRID'] = file
    await use({ host: 'remote', end: () => driver.end() })
    await driver.end()
    await display.close()
  },
})
