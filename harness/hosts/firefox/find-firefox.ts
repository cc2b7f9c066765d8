import path from 'node:path'
import { firefox } from 'playwright'
import type { Browser } from '../browser.ts'
import { firstExecutable, isExecutable, systemSource } from '../executable.ts'
import { givenBrowser } from '../given-browser.ts'
import { programVersion } from '../program-version.ts'

const candidates: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['firefox-esr', 'firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((variable) => {
    const folder = process.env[variable]
    return folder === undefined ? [] : [path.join(folder, 'Mozilla Firefox', 'firefox.exe')]
  }),
}

/**
 * The Firefox to use: the one named by EVENTSOURCE_CONFORMANCE_FIREFOX (the path of a Firefox as Mozilla or a
 * distribution builds it), else Playwright's own build, else the system's. Only Playwright's own build speaks its
 * protocol; every other is driven over WebDriver BiDi.
 */
export function findFirefox(): Browser {
  const given = givenBrowser('firefox', 'firefox', 'playwright-bidi')
  if (given !== undefined) return given

  const playwrights = firefox.executablePath()
  if (isExecutable(playwrights)) {
    return {
      found: true,
      name: 'firefox',
      engine: 'firefox',
      driver: 'playwright',
      executablePath: playwrights,
      source: 'Playwright firefox',
      version: () => programVersion(playwrights),
    }
  }
  const systems = firstExecutable(candidates[process.platform] ?? [])
  if (systems === undefined) {
    return {
      found: false,
      name: 'firefox',
      reason: "Neither Playwright's Firefox nor one of the system is installed.",
      remedy:
        'Run `npm run setup -- firefox`, or name a Firefox in EVENTSOURCE_CONFORMANCE_FIREFOX.',
    }
  }
  return {
    found: true,
    name: 'firefox',
    engine: 'firefox',
    driver: 'playwright-bidi',
    executablePath: systems,
    source: systemSource(systems),
    version: () => programVersion(systems),
  }
}
