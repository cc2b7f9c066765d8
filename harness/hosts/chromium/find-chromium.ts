import { asBrowser, type Browser, type ChromiumBasedName } from '../browser.ts'
import { pathsHere, type SystemPaths } from '../executable.ts'
import { playwrightsOwn } from '../driver-library.ts'
import { installBrowser } from '../install-command.ts'
import { findProgram, programVersion, variableOf } from '../program.ts'

interface ChromiumBased extends SystemPaths {
  /** As the reports name it. */
  title: string
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

/** In the order of reports. */
export const chromiumBasedNames = Object.keys(browsers) as ChromiumBasedName[]

const systemsChromium: SystemPaths = {
  linux: ['chromium', 'chromium-browser'],
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [],
}

/**
 * The Chromium to use: the one named by EVENTSOURCE_CONFORMANCE_CHROMIUM (a path to any browser built on
 * Chromium), else Playwright's own build, else the system's; Chrome and Edge run the same engine.
 */
export function findChromium(): Browser {
  const program = findProgram(
    'chromium',
    [
      { paths: playwrightsOwn('chromium'), source: 'Playwright chromium' },
      { paths: [systemsChromium, browsers.chrome, browsers.msedge].flatMap(pathsHere) },
    ],
    {
      reason: "Neither Playwright's Chromium nor one of the system is installed.",
      remedy:
        `Run \`${installBrowser('chromium')}\`, or name a browser built on Chromium in ` +
        'EVENTSOURCE_CONFORMANCE_CHROMIUM.',
    },
  )
  return asBrowser(program, 'chromium', 'playwright')
}

/**
 * A browser built on Chromium: the program that the environment names (EVENTSOURCE_CONFORMANCE_CHROME, …_MSEDGE,
 * …_OPERA, …_BRAVE), else the one that its installer has put there.
 */
export function findChromiumBased(name: ChromiumBasedName): Browser {
  const { title } = browsers[name]
  const program = findProgram(
    name,
    [{ paths: pathsHere(browsers[name]), source: title }],
    {
      reason: `${title} is not in a place where its installer puts it.`,
      remedy: `Install it, or name its program in ${variableOf(name)}.`,
    },
    async (executablePath) => {
      const version = await programVersion(executablePath)
      // Opera says a bare number.
      return /^\d/.test(version) ? `${title} ${version}` : version
    },
  )
  return asBrowser(program, 'chromium', 'playwright')
}
