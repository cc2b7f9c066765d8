import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { EngineName } from '../browsers/browser.ts'

const run = promisify(execFile)
const cli = path.join(
  path.dirname(fileURLToPath(import.meta.resolve('playwright/package.json'))),
  'cli.js',
)

/** For a few hundred megabytes on a slow line. */
const limit = 15 * 60_000

/**
 * Downloads Playwright's own build of a browser.
 *
 * @throws with the first thing that Playwright complains about, in one line.
 */
export async function playwrightInstall(browser: EngineName): Promise<void> {
  try {
    await run(process.execPath, [cli, 'install', '--no-shell', browser], {
      timeout: limit,
      maxBuffer: Infinity,
      // Playwright tries five times; where packets vanish in silence, its own 30 seconds each are long.
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env },
    })
  } catch (error) {
    throw new Error(complaint(error), { cause: error })
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
