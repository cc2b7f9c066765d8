import path from 'node:path'
import { asBrowser, type Browser } from '../browser.ts'
import { firstExecutable } from '../executable.ts'
import { playwrightsOwn } from '../driver-library.ts'
import { installBrowser } from '../install-command.ts'
import { playwrightWebKitVersion } from '../playwright-internals.ts'
import { findProgram, programVersion } from '../program.ts'
import { hasDisplay, openDisplay } from './display.ts'

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
const miniBrowsers = flavours.flatMap((flavour) =>
  folders.map((folder) => path.join(folder, flavour, 'MiniBrowser')),
)

const remedy = `Run \`${installBrowser('webkit')}\`, or on Debian and its kin install webkit2gtk-driver and xvfb.`

/**
 * The WebKit to use: the MiniBrowser named by EVENTSOURCE_CONFORMANCE_WEBKIT, else Playwright's own build, else the
 * system's WebKitGTK, whose MiniBrowser is driven through WebKitWebDriver on a virtual display.
 */
export function findWebKit(): Browser {
  const playwrights = playwrightsOwn('webkit')
  const program = findProgram(
    'webkit',
    [{ paths: playwrights, source: 'Playwright webkit' }, { paths: miniBrowsers }],
    {
      reason: "Neither Playwright's WebKit nor WebKitGTK's MiniBrowser is installed.",
      remedy,
    },
    (executablePath) =>
      playwrights.includes(executablePath)
        ? playwrightWebKitVersion()
        : miniBrowserVersion(executablePath),
  )
  if (!program.found) return program
  if (playwrights.includes(program.executablePath))
    return asBrowser(program, 'webkit', 'playwright')
  const reason = whyUnusable()
  return reason === undefined
    ? asBrowser(program, 'webkit', 'webdriver')
    : { found: false, reason, remedy }
}

/** Why a MiniBrowser that is there cannot be used; undefined if it can. */
function whyUnusable(): string | undefined {
  if (miniBrowserDriver() === undefined)
    return 'WebKitGTK is installed, but WebKitWebDriver, which drives it, is not.'
  if (!hasDisplay())
    return 'WebKitGTK is installed, but there is no display for it, nor Xvfb to make one.'
  return undefined
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
