import path from 'node:path'
import { chromium } from 'playwright'
import type { Browser, ChromiumBasedName, FoundBrowser } from '../browser.ts'
import { firstExecutable, isExecutable, systemSource } from '../executable.ts'
import { givenProgram, type FoundProgram, programVersion, variableOf } from '../program.ts'

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
 * The Chromium to use: the one named by EVENTSOURCE_CONFORMANCE_CHROMIUM (a path to any browser built on
 * Chromium), else Playwright's own build, else the system's; Chrome and Edge run the same engine.
 */
export function findChromium(): Browser {
  const given = givenProgram('chromium')
  if (given !== undefined) return given.found ? asChromium(given) : given

  const playwrights = chromium.executablePath()
  const systems = firstExecutable([
    ...(process.platform === 'linux' ? ['chromium', 'chromium-browser'] : []),
    ...(process.platform === 'darwin'
      ? ['/Applications/Chromium.app/Contents/MacOS/Chromium']
      : []),
    ...placesOf('chrome'),
    ...placesOf('msedge'),
  ])
  const executablePath = isExecutable(playwrights) ? playwrights : systems
  if (executablePath === undefined)
    return {
      found: false,
      reason: "Neither Playwright's Chromium nor one of the system is installed.",
      remedy:
        'Run `npm run setup -- chromium`, or name a browser built on Chromium in EVENTSOURCE_CONFORMANCE_CHROMIUM.',
    }
  return asChromium({
    found: true,
    executablePath,
    source: executablePath === playwrights ? 'Playwright chromium' : systemSource(executablePath),
    version: () => programVersion(executablePath),
  })
}

/**
 * A browser built on Chromium: the program that the environment names (EVENTSOURCE_CONFORMANCE_CHROME, …_MSEDGE,
 * …_OPERA, …_BRAVE), else the one in the place where its installer puts it.
 */
export function findChromiumBased(name: ChromiumBasedName): Browser {
  const { title } = browsers[name]
  const versionOf = async (program: string): Promise<string> => {
    const version = await programVersion(program)
    // Opera says a bare number.
    return /^\d/.test(version) ? `${title} ${version}` : version
  }
  const given = givenProgram(name, versionOf)
  if (given !== undefined) return given.found ? asChromium(given) : given

  const executablePath = firstExecutable(placesOf(name))
  if (executablePath === undefined)
    return {
      found: false,
      reason: `${title} is not in a place where its installer puts it.`,
      remedy: `Install it, or name its program in ${variableOf(name)}.`,
    }
  return asChromium({
    found: true,
    executablePath,
    source: title,
    version: () => versionOf(executablePath),
  })
}

function asChromium(program: FoundProgram): FoundBrowser {
  return { ...program, engine: 'chromium', driver: 'playwright' }
}

/** Where this system may have a browser. */
function placesOf(name: ChromiumBasedName): readonly string[] {
  const { linux, darwin, win32 } = browsers[name]
  if (process.platform === 'linux') return linux
  if (process.platform === 'darwin') return darwin
  if (process.platform !== 'win32') return []
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable]
    return folder === undefined ? [] : win32.map((place) => path.join(folder, place))
  })
}
