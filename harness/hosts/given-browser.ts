import path from 'node:path'
import type { Browser, BrowserDriver, BrowserName, EngineName } from './browser.ts'
import { isExecutable } from './executable.ts'
import { programVersion } from './program-version.ts'

/**
 * The browser that the environment names in EVENTSOURCE_CONFORMANCE_CHROMIUM, …_FIREFOX, …_WEBKIT, …_CHROME,
 * …_MSEDGE, …_OPERA, …_BRAVE or …_SAFARI, each the path of a program. Who names one wants no other, so a path where
 * there is no program makes the browser missing.
 */
export function givenBrowser(
  name: BrowserName,
  engine: EngineName,
  driver: BrowserDriver,
): Browser | undefined {
  const value = process.env[variableOf(name)]
  if (value === undefined || value === '') return undefined

  const executablePath = path.resolve(value)
  if (!isExecutable(executablePath)) {
    return {
      found: false,
      name,
      reason: `${variableOf(name)} names ${executablePath}, which is no program that can be run.`,
      remedy: `Set ${variableOf(name)} to the path of a browser's program, or unset it.`,
    }
  }
  return {
    found: true,
    name,
    engine,
    driver,
    executablePath,
    source: `${executablePath}, named by ${variableOf(name)}`,
    version: () => programVersion(executablePath),
  }
}

/** Whether the environment names this browser, rightly or wrongly. */
export function isGiven(name: BrowserName): boolean {
  return Boolean(process.env[variableOf(name)])
}

/** The environment variable in which a browser's program is named. */
export function variableOf(name: BrowserName): string {
  return `EVENTSOURCE_CONFORMANCE_${name.toUpperCase()}`
}
