import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EngineName } from '../../hosts/browser.ts'
import { outcomeOf } from '../../hosts/child-process.ts'
import { downloadIn, installLog } from '../../hosts/playwright-internals.ts'
import type { Installer } from './provide-browser.ts'

const cli = path.join(
  path.dirname(fileURLToPath(import.meta.resolve('playwright/package.json'))),
  'cli.js',
)

/** For a few hundred megabytes on a slow line. */
const limitMs = 15 * 60_000

/**
 * How long it may take until a download begins. Playwright tries five times and has no limit for how long a name takes
 * to be resolved; without a network that is minutes.
 */
const answerLimitMs = 30_000

/**
 * Playwright's own builds. A machine that could not download one will not download the next, so the first failure
 * speaks for all.
 *
 * @param mayInstallPackages whether the libraries that a build needs can come from the distribution
 */
export function playwrightInstaller(
  mayInstallPackages: boolean,
  download: typeof playwrightInstall = playwrightInstall,
  installDeps: typeof playwrightInstallDeps = playwrightInstallDeps,
): Installer {
  const installer: Installer = {
    announce: () =>
      `downloads Playwright's build${mayInstallPackages ? ' and installs the packages it needs' : ''} …`,
    async install(browser) {
      await download(browser).catch((error: Error) => {
        installer.hopeless = `Playwright's build cannot be downloaded: ${error.message}.`
        throw new Error(installer.hopeless, { cause: error })
      })
      if (mayInstallPackages) await installDeps(browser)
    },
    remedy: (browser) => `run \`npx playwright install --with-deps ${browser}\` with a network`,
  }
  return installer
}

/**
 * Downloads Playwright's own build of a browser.
 *
 * @throws with the first thing that Playwright complains about, in one line.
 */
export async function playwrightInstall(
  browser: EngineName,
  beginLimitMs = answerLimitMs,
): Promise<void> {
  let isLate = false
  let clock: NodeJS.Timeout | undefined
  const { stderr, failure } = await outcomeOf(
    process.execPath,
    [cli, 'install', '--no-shell', browser],
    {
      limitMs,
      env: {
        // Each of its tries; if packets vanish in silence, its own 30 seconds are long.
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
        ...process.env,
        ...installLog,
      },
      onPrinted(printed, end) {
        const download = downloadIn(printed)
        if (download === 'begun') clearTimeout(clock)
        if (download === 'asked for')
          clock = setTimeout(() => {
            isLate = true
            end()
          }, beginLimitMs)
      },
    },
  )
  clearTimeout(clock)
  if (isLate) throw new Error(`no download begins within ${beginLimitMs / 1000} seconds`)
  if (failure !== undefined) throw new Error(/^Error: (.*)$/m.exec(stderr)?.[1] ?? failure)
}

/**
 * Installs the libraries that Playwright's build of a browser needs, from the distribution's packages.
 *
 * @throws with what the package tool complains about.
 */
async function playwrightInstallDeps(browser: EngineName): Promise<void> {
  const { failure } = await outcomeOf(process.execPath, [cli, 'install-deps', browser], { limitMs })
  if (failure !== undefined) throw new Error(failure)
}
