/** Packages of Debian and what descends from it. */
import { outcomeOf } from '../../hosts/child-process.ts'

/** For a few hundred megabytes on a slow line. */
const limitMs = 15 * 60_000

/**
 * Installs packages with apt-get, by sudo if need be.
 *
 * @returns what it complained of; undefined if all went well
 */
export async function aptGetInstall(packages: readonly string[]): Promise<string | undefined> {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive']
  // Fresh machines update themselves in the background; wait for their lock.
  const command = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '--option=DPkg::Lock::Timeout=300']
  const aptGet = (...words: string[]) => complaintOf('env', [...sudo, 'env', ...command, ...words])
  // A container's lists are missing or old. If only part of them can be had, that part may do.
  await aptGet('update')
  return aptGet('install', '--yes', '--no-install-recommends', ...packages)
}

/** Runs a program that installs something; what it complained of, in one sentence, if it failed. */
export async function complaintOf(
  program: string,
  args: readonly string[],
): Promise<string | undefined> {
  const env = {
    // Playwright tries five times, in silence if there is no network: neither an answer nor a name is waited for long.
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
    RES_OPTIONS: 'timeout:2 attempts:1',
    ...process.env,
  }
  const { stderr, failure } = await outcomeOf(program, args, { limitMs, env })
  // Both programs mark the line that matters; the rest is a page of progress.
  return failure && (/^(?:E|Error): (.*?)\.?$/m.exec(stderr)?.[1]?.concat('.') ?? failure)
}
