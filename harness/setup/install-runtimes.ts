import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const folder = path.join(import.meta.dirname, '..', 'runtimes')

/** For several hundred megabytes on a slow line. */
const limit = 15 * 60_000

/**
 * Installs the runtimes that harness/runtimes/package.json pins; quick where they are there. The binaries are complete
 * without the packages' install scripts.
 *
 * @returns why that failed, in one sentence; undefined if it did not.
 */
export async function installRuntimes(say: (line: string) => void): Promise<string | undefined> {
  say('runtimes: npm installs what is missing of Node 24, Node 26, Deno, Bun and workerd …')
  try {
    await npm('install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund')
    return undefined
  } catch (error) {
    return `npm cannot install them: ${error instanceof Error ? error.message.trim() : String(error)}`
  }
}

/** npm tells its scripts where it is itself; anywhere else it is found along PATH, on Windows by the shell. */
async function npm(...args: string[]): Promise<void> {
  const self = process.env['npm_execpath']
  const options = { cwd: folder, timeout: limit, maxBuffer: Infinity }
  if (self !== undefined) await run(process.execPath, [self, ...args], options)
  else await run('npm', args, { ...options, shell: process.platform === 'win32' })
}
