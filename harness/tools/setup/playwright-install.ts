import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { EngineName } from '../../hosts/browser.ts'

const run = promisify(execFile)
const cli = path.join(
  path.dirname(fileURLToPath(import.meta.resolve('playwright/package.json'))),
  'cli.js',
)

/** For a few hundred megabytes on a slow line. */
const limit = 15 * 60_000

/**
 * So long it may take, in milliseconds, until a download begins. Playwright tries five times and has no limit for how
 * long a name takes to be resolved; where there is no network that is minutes.
 */
const answerLimit = 30_000

/**
 * Downloads Playwright's own build of a browser.
 *
 * @throws with the first thing that Playwright complains about, in one line.
 */
export async function playwrightInstall(browser: EngineName, limitMs = answerLimit): Promise<void> {
  const installing = run(process.execPath, [cli, 'install', '--no-shell', browser], {
    timeout: limit,
    maxBuffer: Infinity,
    env: {
      // Each of its tries; where packets vanish in silence, its own 30 seconds are long.
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
      ...process.env,
      // So that it says when it asks and when it is answered.
      DEBUG: 'pw:install',
    },
  })
  let isLate = false
  let clock: NodeJS.Timeout | undefined
  installing.child.stderr?.on('data', (data) => {
    if (String(data).includes('response status code: 200')) {
      clearTimeout(clock)
      clock = undefined
    } else if (String(data).includes('attempt #1'))
      clock = setTimeout(() => {
        isLate = true
        installing.child.kill()
      }, limitMs)
  })
  try {
    await installing
  } catch (error) {
    const late = `no download begins within ${limitMs / 1000} seconds`
    throw new Error(isLate ? late : complaint(error), { cause: error })
  } finally {
    clearTimeout(clock)
  }
}

/**
 * Installs the libraries that Playwright's build of a browser needs, from the distribution's packages.
 *
 * @throws with what the package tool complains about.
 */
export async function playwrightInstallDeps(browser: EngineName): Promise<void> {
  await run(process.execPath, [cli, 'install-deps', browser], {
    timeout: limit,
    maxBuffer: Infinity,
  })
}

function complaint(error: unknown): string {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  return (
    /^Error: (.*)$/m.exec(output)?.[1] ?? String(error instanceof Error ? error.message : error)
  )
}
