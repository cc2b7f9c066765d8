import path from 'node:path'
import type { Browser, ChromiumBasedName } from '../browser.ts'
import { firstExecutable } from '../executable.ts'
import { givenBrowser, variableOf } from '../given-browser.ts'
import { programVersion } from '../program-version.ts'

interface ChromiumBased {
  /** As the reports name it. */
  title: string
  /** Where each system has its program: bare names are looked for along PATH. */
  linux: readonly string[]
  darwin: readonly string[]
  /** Below Program Files or the user's own programs. */
  win32: readonly string[]
}

const browsers: Readonly<Record<ChromiumBasedName, ChromiumBased>> = {
  chrome: {
    title: 'Google Chrome',
    linux: ['google-chrome-stable', 'google-chrome', '/opt/google/chrome/chrome'],
    darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    win32: ['Google/Chrome/Application/chrome.exe'],
  },
  msedge: {
    title: 'Microsoft Edge',
    linux: ['microsoft-edge-stable', 'microsoft-edge', '/opt/microsoft/msedge/msedge'],
    darwin: ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    win32: ['Microsoft/Edge/Application/msedge.exe'],
  },
  opera: {
    title: 'Opera',
    linux: ['opera', 'opera-stable'],
    darwin: ['/Applications/Opera.app/Contents/MacOS/Opera'],
    win32: ['Programs/Opera/opera.exe', 'Opera/opera.exe'],
  },
  brave: {
    title: 'Brave',
    linux: ['brave-browser', 'brave-browser-stable', 'brave', '/opt/brave.com/brave/brave-browser'],
    darwin: ['/Applications/Brave Browser.app/Contents/MacOS/Brave Browser'],
    win32: ['BraveSoftware/Brave-Browser/Application/brave.exe'],
  },
}

export const chromiumBasedNames = Object.keys(browsers) as ChromiumBasedName[]

/**
 * A browser built on Chromium: the program that the environment names (EVENTSOURCE_CONFORMANCE_CHROME, …_MSEDGE,
 * …_OPERA, …_BRAVE), else the one in the place where its installer puts it.
 */
export function findChromiumBased(name: ChromiumBasedName): Browser {
  const { title } = browsers[name]
  const given = givenBrowser(name, 'chromium', 'playwright')
  if (given !== undefined)
    return given.found ? { ...given, version: () => versionOf(title, given.executablePath) } : given

  const executablePath = firstExecutable(placesOf(name))
  if (executablePath === undefined) {
    return {
      found: false,
      name,
      reason: `${title} is not in a place where its installer puts it.`,
      remedy: `Install it, or name its program in ${variableOf(name)}.`,
    }
  }
  return {
    found: true,
    name,
    engine: 'chromium',
    driver: 'playwright',
    executablePath,
    source: title,
    version: () => versionOf(title, executablePath),
  }
}

/** Where this system may have a browser. */
export function placesOf(name: ChromiumBasedName): readonly string[] {
  const { linux, darwin, win32 } = browsers[name]
  if (process.platform === 'linux') return linux
  if (process.platform === 'darwin') return darwin
  if (process.platform !== 'win32') return []
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable]
    return folder === undefined ? [] : win32.map((place) => path.join(folder, place))
  })
}

/** Opera says a bare number. */
async function versionOf(title: string, executablePath: string): Promise<string> {
  const version = await programVersion(executablePath)
  return /^\d/.test(version) ? `${title} ${version}` : version
}
