import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { firstExecutable } from '../../hosts/executable.ts'

const run = promisify(execFile)

/** Longer than any of the packages takes on a slow line. */
const limit = 15 * 60_000

/** Debian's package tool, as far as this user may use it. */
export interface AptGet {
  /** @throws with apt-get's own complaint, in one line. */
  install(packages: readonly string[]): Promise<void>
}

/** The tool, or in one sentence why there is none to use. */
export async function findAptGet(): Promise<AptGet | string> {
  if (firstExecutable(['apt-get']) === undefined) return 'This system has no apt-get.'
  const prefix = await rootPrefix()
  if (prefix === undefined)
    return 'This user may not install packages: it is not root, and has no sudo without a password.'

  const aptGet = async (...args: string[]): Promise<void> => {
    const [program = 'env', ...rest] = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      // Fresh machines update themselves in the background; wait for their lock.
      '--option=DPkg::Lock::Timeout=300',
      ...args,
    ]
    try {
      await run(program, rest, { timeout: limit, maxBuffer: Infinity })
    } catch (error) {
      throw new Error(complaint(error), { cause: error })
    }
  }
  return {
    async install(packages) {
      // A container's lists are missing or old. Where only part of them can be had, that part may do.
      await aptGet('update').catch(() => {})
      await aptGet('install', '--yes', '--no-install-recommends', ...packages)
    },
  }
}

/** What stands before a command that root must run; undefined if this user cannot be root. */
async function rootPrefix(): Promise<readonly string[] | undefined> {
  if (process.getuid?.() === 0) return []
  try {
    await run('sudo', ['--non-interactive', 'true'], { timeout: 10_000 })
    return ['sudo', '--non-interactive']
  } catch {
    return undefined
  }
}

/** apt-get marks the lines that matter with `E:`; the rest is a page of progress. */
function complaint(error: unknown): string {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  const lines = stderr.split('\n').filter((line) => line.startsWith('E: '))
  return lines.length > 0
    ? lines.map((line) => line.slice('E: '.length)).join(' ')
    : String(error instanceof Error ? error.message : error).trim()
}
