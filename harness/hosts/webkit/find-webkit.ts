import { webkit } from 'playwright'
import type { Browser, MissingBrowser } from '../browser.ts'
import { isExecutable, systemSource } from '../executable.ts'
import { givenBrowser } from '../given-browser.ts'
import { playwrightVersion } from '../playwright-version.ts'
import { hasDisplay } from './display.ts'
import { findMiniBrowser, miniBrowserDriver } from './find-minibrowser.ts'
import { miniBrowserVersion } from './minibrowser-version.ts'

/**
 * The WebKit to use: the MiniBrowser named by EVENTSOURCE_CONFORMANCE_WEBKIT, else Playwright's own build, else the
 * system's WebKitGTK, whose MiniBrowser is driven through WebKitWebDriver on a virtual display.
 */
export function findWebKit(): Browser {
  const given = givenBrowser('webkit', 'webkit', 'webdriver')
  if (given?.found === false) return given
  if (given !== undefined)
    return (
      lackOfWebKitGtk() ?? { ...given, version: () => miniBrowserVersion(given.executablePath) }
    )

  const playwrights = webkit.executablePath()
  if (isExecutable(playwrights)) {
    return {
      found: true,
      name: 'webkit',
      engine: 'webkit',
      driver: 'playwright',
      executablePath: playwrights,
      source: 'Playwright webkit',
      version: () => playwrightVersion('webkit'),
    }
  }
  const miniBrowser = findMiniBrowser()
  if (miniBrowser === undefined)
    return missing("Neither Playwright's WebKit nor WebKitGTK's MiniBrowser is installed.")
  return (
    lackOfWebKitGtk() ?? {
      found: true,
      name: 'webkit',
      engine: 'webkit',
      driver: 'webdriver',
      executablePath: miniBrowser,
      source: systemSource(miniBrowser),
      version: () => miniBrowserVersion(miniBrowser),
    }
  )
}

/** What a MiniBrowser needs beside it and does not have. */
function lackOfWebKitGtk(): MissingBrowser | undefined {
  if (miniBrowserDriver() === undefined)
    return missing('WebKitGTK is installed, but WebKitWebDriver, which drives it, is not.')
  if (!hasDisplay())
    return missing('WebKitGTK is installed, but there is no display for it, nor Xvfb to make one.')
  return undefined
}

function missing(reason: string): MissingBrowser {
  return {
    found: false,
    name: 'webkit',
    reason,
    remedy:
      'Run `npm run setup -- webkit`, or on Debian and its kin install webkit2gtk-driver and xvfb.',
  }
}
