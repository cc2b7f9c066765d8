import path from 'node:path'
import { webkit } from 'playwright'
import type { Browser } from '../browser.ts'
import { firstExecutable, isExecutable, systemSource } from '../executable.ts'
import type { MissingHost } from '../host.ts'
import { playwrightWebKitVersion } from '../playwright-internals.ts'
import { givenProgram, programVersion } from '../program.ts'
import { hasDisplay, openDisplay } from './display.ts'

/**
 * The WebKit to use: the MiniBrowser named by EVENTSOURCE_CONFORMANCE_WEBKIT, else Playwright's own build, else the
 * system's WebKitGTK, whose MiniBrowser is driven through WebKitWebDriver on a virtual display.
 */
export function findWebKit(): Browser {
  const given = givenProgram('webkit', miniBrowserVersion)
  if (given?.found === false) return given
  if (given !== undefined)
    return missingPartOfWebKitGtk() ?? { ...given, engine: 'webkit', driver: 'webdriver' }

  const playwrights = webkit.executablePath()
  if (isExecutable(playwrights))
    return {
      found: true,
      engine: 'webkit',
      driver: 'playwright',
      executablePath: playwrights,
      source: 'Playwright webkit',
      version: playwrightWebKitVersion,
    }
  const miniBrowser = findMiniBrowser()
  if (miniBrowser === undefined)
    return missing("Neither Playwright's WebKit nor WebKitGTK's MiniBrowser is installed.")
  return (
    missingPartOfWebKitGtk() ?? {
      found: true,
      engine: 'webkit',
      driver: 'webdriver',
      executablePath: miniBrowser,
      source: systemSource(miniBrowser),
      version: () => miniBrowserVersion(miniBrowser),
    }
  )
}

/** What a MiniBrowser needs beside it and does not have. */
function missingPartOfWebKitGtk(): MissingHost | undefined {
  if (miniBrowserDriver() === undefined)
    return missing('WebKitGTK is installed, but WebKitWebDriver, which drives it, is not.')
  if (!hasDisplay())
    return missing('WebKitGTK is installed, but there is no display for it, nor Xvfb to make one.')
  return undefined
}

function missing(reason: string): MissingHost {
  return {
    found: false,
    reason,
    remedy:
      'Run `npm run setup -- webkit`, or on Debian and its kin install webkit2gtk-driver and xvfb.',
  }
}

/** Where distributions put programs that are not for PATH. */
const folders = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib64',
  '/usr/libexec',
  '/usr/lib',
]

/** The flavours of WebKitGTK differ in GTK and libsoup; WebKitWebDriver goes with any. */
const flavours = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']

/** WebKitGTK's own small browser. */
function findMiniBrowser(): string | undefined {
  return firstExecutable(
    flavours.flatMap((flavour) =>
      folders.map((folder) => path.join(folder, flavour, 'MiniBrowser')),
    ),
  )
}

/** The program through which it is automated. */
export function miniBrowserDriver(): string | undefined {
  return firstExecutable(['WebKitWebDriver'])
}

/** `WebKitGTK 2.50.6`; even for that, MiniBrowser wants a display. */
async function miniBrowserVersion(executablePath: string): Promise<string> {
  const display = await openDisplay()
  try {
    return await programVersion(executablePath, display.env)
  } finally {
    await display.close()
  }
}
