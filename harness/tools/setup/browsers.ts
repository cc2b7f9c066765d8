/** Provides browsers: Playwright's own build, or else the packages of Debian and what descends from it. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, EngineName } from '../../hosts/browser.ts'
import { outcomeOf } from '../../hosts/child-process.ts'
import { firstExecutable } from '../../hosts/executable.ts'
import { isGiven } from '../../hosts/program.ts'
import { aptGetInstall, complaintOf } from './apt-get.ts'

/** A way to come by a browser. */
export interface Installer {
  /** What is done, said before it is. */
  does: string
  /** Resolves with the reason if the browser cannot be had this way. */
  install(browser: EngineName): Promise<string | undefined>
  /** What a person can do to have it this way; a clause without capital and full stop. */
  remedy(browser: EngineName): string
}

/**
 * Keeps the browser that is there, or tries the installers in turn until there is one. What an installer says of itself
 * counts for nothing; the browser is looked for again.
 */
export async function provideBrowser(
  name: EngineName,
  find: () => Browser,
  installers: readonly Installer[],
  say: (line: string) => void,
): Promise<Browser> {
  // If the environment names a browser, another one would not be used.
  if (find().found || isGiven(name)) return find()
  const reasons: string[] = []
  for (const { does, install } of installers) {
    say(`${name}: ${does} …`)
    const reason = (await install(name)) ?? 'The installation left no browser behind.'
    const browser = find()
    if (browser.found) return browser
    say(`${name}: ${reason}`)
    reasons.push(reason)
  }
  const remedies = installers.map(({ remedy }) => remedy(name)).join(', or ')
  return { found: false, reason: reasons.join(' '), remedy: `To have it, ${remedies}.` }
}

/** Runs a program to its end; returns its complaint, undefined if it has none. */
type Run = (program: string, args: readonly string[]) => Promise<string | undefined>

/**
 * Playwright's own builds. A machine that could not download one will not download the next, so the first failure
 * speaks for all.
 *
 * @param mayInstallPackages whether the libraries that a build needs can come from the distribution
 */
export function playwrightInstaller(
  mayInstallPackages: boolean,
  run: Run = complaintOf,
): Installer {
  const playwright = fileURLToPath(import.meta.resolve('playwright/package.json'))
  const cli = path.join(path.dirname(playwright), 'cli.js')
  let failure: string | undefined
  return {
    does: "downloads Playwright's build",
    async install(browser) {
      failure ??= await run(process.execPath, [cli, 'install', '--no-shell', browser])
      if (failure !== undefined) return `Playwright's build cannot be downloaded: ${failure}`
      return mayInstallPackages ? run(process.execPath, [cli, 'install-deps', browser]) : undefined
    },
    remedy: (browser) => `run \`npx playwright install --with-deps ${browser}\` with a network`,
  }
}

const packages: Readonly<Record<EngineName, readonly string[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  // WebKitGTK has no headless mode; Xvfb is its display.
  webkit: ['webkit2gtk-driver', 'xvfb'],
}

/** @param refusal why this user may install no packages, if so */
export function aptGetInstaller(refusal: string | undefined): Installer {
  return {
    does: 'installs packages with apt-get',
    async install(browser) {
      return refusal ?? aptGetInstall(packages[browser])
    },
    remedy: (browser) => `install the distribution's ${packages[browser].join(' and ')} as root`,
  }
}

/** Why this user may not install packages; undefined if it may. */
export async function packagesRefusal(): Promise<string | undefined> {
  if (firstExecutable(['apt-get']) === undefined) return 'This system has no apt-get.'
  if (process.getuid?.() === 0) return undefined
  const { failure } = await outcomeOf('sudo', ['--non-interactive', 'true'], { limitMs: 10_000 })
  return (
    failure &&
    'This user may install no packages: it is not root, nor has it sudo without a password.'
  )
}
