import { chromium } from 'playwright'
import type { Browser } from '../browser.ts'
import { firstExecutable, isExecutable, systemSource } from '../executable.ts'
import { placesOf } from './find-chromium-based.ts'
import { givenBrowser } from '../given-browser.ts'
import { programVersion } from '../program-version.ts'

/** Chromium first; Chrome and Edge run the same engine. */
const candidates: readonly string[] = [
  ...(process.platform === 'linux' ? ['chromium', 'chromium-browser'] : []),
  ...(process.platform === 'darwin' ? ['/Applications/Chromium.app/Contents/MacOS/Chromium'] : []),
  ...placesOf('chrome'),
  ...placesOf('msedge'),
]

/**
 * The Chromium to use: the one named by EVENTSOURCE_CONFORMANCE_CHROMIUM (a path to any browser built on
 * Chromium), else Playwright's own build, else the system's.
 */
export function findChromium(): Browser {
  const given = givenBrowser('chromium', 'chromium', 'playwright')
  if (given !== undefined) return given

  const playwrights = chromium.executablePath()
  const systems = firstExecutable(candidates)
  const executablePath = isExecutable(playwrights) ? playwrights : systems
  if (executablePath === undefined) {
    return {
      found: false,
      name: 'chromium',
      reason: "Neither Playwright's Chromium nor one of the system is installed.",
      remedy:
        'Run `npm run setup -- chromium`, or name a browser built on Chromium in EVENTSOURCE_CONFORMANCE_CHROMIUM.',
    }
  }
  return {
    found: true,
    name: 'chromium',
    engine: 'chromium',
    driver: 'playwright',
    executablePath,
    source: executablePath === playwrights ? 'Playwright chromium' : systemSource(executablePath),
    version: () => programVersion(executablePath),
  }
}
