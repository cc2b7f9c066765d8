import type { EngineName } from '../../hosts/browser.ts'
import { outcomeOf } from '../../hosts/child-process.ts'
import { firstExecutable } from '../../hosts/executable.ts'
import type { Installer } from './provide-browser.ts'

/** Longer than any of the packages takes on a slow line. */
const limitMs = 15 * 60_000

const packages: Readonly<Record<EngineName, readonly string[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  // WebKitGTK has no headless mode; Xvfb is its display.
  webkit: ['webkit2gtk-driver', 'xvfb'],
}

/** The packages of Debian and what descends from it, as far as this user may install them. */
export async function aptGetInstaller(): Promise<Installer> {
  const isRoot = process.getuid?.() === 0
  return {
    hopeless: await hindrance(isRoot),
    announce: (browser) => `installs ${packages[browser].join(' and ')} with apt-get …`,
    async install(browser) {
      const sudo = isRoot ? [] : ['sudo', '--non-interactive']
      // A container's lists are missing or old. If only part of them can be had, that part may do.
      await aptGet(sudo, 'update')
      const install = ['install', '--yes', '--no-install-recommends', ...packages[browser]]
      const failure = await aptGet(sudo, ...install)
      if (failure !== undefined) throw new Error(failure)
    },
    remedy: (browser) => `install the distribution's ${packages[browser].join(' and ')} as root`,
  }
}

async function hindrance(isRoot: boolean): Promise<string | undefined> {
  if (firstExecutable(['apt-get']) === undefined) return 'This system has no apt-get.'
  if (isRoot) return undefined
  const { failure } = await outcomeOf('sudo', ['--non-interactive', 'true'], { limitMs: 10_000 })
  return (
    failure &&
    'This user may not install packages: it is not root, and has no sudo without a password.'
  )
}

/** Runs apt-get; returns its complaint, undefined if it has none. */
async function aptGet(sudo: readonly string[], ...args: string[]): Promise<string | undefined> {
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive']
  // Fresh machines update themselves in the background; wait for their lock.
  const command = ['apt-get', '--option=DPkg::Lock::Timeout=300']
  const [program = 'env', ...rest] = [...sudo, ...environment, ...command, ...args]
  const { stderr, failure } = await outcomeOf(program, rest, { limitMs })
  // It marks the lines that matter with `E:`; the rest is a page of progress.
  const marked = [...stderr.matchAll(/^E: (.*)$/gm)].map(([, line]) => line)
  return failure && (marked.join(' ') || failure)
}
