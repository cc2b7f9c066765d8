import type { Browser } from '../browser.ts'
import { isExecutable } from '../executable.ts'
import { givenBrowser } from '../given-browser.ts'
import { programVersion } from '../program-version.ts'

const safariDriver = '/usr/bin/safaridriver'

/**
 * Safari, by the driver that runs it: the one named by EVENTSOURCE_CONFORMANCE_SAFARI (that of the Technology Preview,
 * say), else the one that comes with macOS.
 */
export function findSafari(): Browser {
  const given = givenBrowser('safari', 'webkit', 'webdriver')
  if (given !== undefined)
    return given.found ? { ...given, version: () => versionOf(given.executablePath) } : given
  if (isExecutable(safariDriver))
    return {
      found: true,
      name: 'safari',
      engine: 'webkit',
      driver: 'webdriver',
      executablePath: safariDriver,
      source: 'macOS',
      version: () => versionOf(safariDriver),
    }
  return {
    found: false,
    name: 'safari',
    reason: `There is no ${safariDriver}: Safari runs on macOS.`,
    remedy: 'Run this on a Mac, or name a grid that has one in EVENTSOURCE_CONFORMANCE_GRID.',
  }
}

/** `Included with Safari 26.1 (21622…)`, as safaridriver says it. */
async function versionOf(driver: string): Promise<string> {
  return (await programVersion(driver)).replace(/^Included with /, '')
}
