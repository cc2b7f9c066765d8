// @ts-check
/**
 * Installs what a folder's package-lock.json names; run by itself, the project's own dependencies. In JavaScript and
 * without packages, for before this has run there are none, nor anything that could run TypeScript.
 */
import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** For several hundred megabytes on a slow line. */
const installLimitMs = 15 * 60_000

/** How long the registry may take to answer a ping. */
const pingLimitMs = 20_000

/** How many of the packages are named before they are installed. */
const namedPackages = 12

/** What npm says if the registry cannot be reached at all. */
const unreachable = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/

/**
 * Installs what is missing in a folder, having said what. If nothing is, nothing is written, so that the folder may
 * belong to somebody else.
 *
 * @param {string} folder with a package.json and its lock
 * @param {readonly string[]} options further ones of `npm install`
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>} why that failed, in one sentence; undefined if it did not
 */
export async function installPackages(folder, options, say) {
  // Nothing but packages: package.json and the lock stay as they are.
  const install = ['install', '--no-save', '--no-audit', '--no-fund', ...options]
  /** What npm would add or change, looking only at files; undefined if it cannot tell. */
  const missingPackages = async () => {
    const { add, change } = (await npm(folder, [...install, '--dry-run', '--offline'])).said
    if (!Array.isArray(add) || !Array.isArray(change)) return undefined
    return [...add, ...change.map(({ to }) => to)].map(({ name }) => String(name))
  }
  const missing = await missingPackages()
  if (missing?.length === 0) return undefined
  const more = (missing?.length ?? 0) - namedPackages
  const listed = `${missing?.slice(0, namedPackages).join(', ')}${more > 0 ? ` and ${more} more packages` : ''}`
  say(`npm installs ${missing ? listed : 'what is missing'} in ${folder} …`)

  const packages = path.join(folder, 'node_modules')
  const writable = existsSync(packages) ? packages : folder
  try {
    accessSync(writable, constants.W_OK)
  } catch {
    return `npm cannot install packages, for this user may not write in ${writable}: run setup as the user that it belongs to.`
  }

  // Without a network npm asks for every package again and again, for minutes; its cache may have them. Whatever else
  // comes is an answer: not every registry knows what a ping is.
  const ping = await npm(folder, ['ping', '--fetch-retries=0'], pingLimitMs)
  if (ping.isLate || unreachable.test(ping.said.error?.code ?? '')) {
    await npm(folder, [...install, '--offline'])
    // Optional ones that cannot be had are no failure to npm.
    if ((await missingPackages())?.length === 0) return undefined
    return `npm cannot install packages in ${folder}, for its registry does not answer and its cache has not all of them: run setup with a network.`
  }
  const { failure, said } = await npm(folder, install)
  const [cause = ''] = (said.error?.summary ?? failure ?? '').trim().split('\n')
  return (
    failure &&
    `npm cannot install packages (${cause.replace(/\.$/, '')}): see whether npm can install anything there by itself.`
  )
}

/**
 * Runs npm, which tells its scripts where it is itself; anywhere else it is found along PATH, on Windows by the shell.
 *
 * @param {string} cwd
 * @param {readonly string[]} args
 * @returns {Promise<{ said: any, failure?: string, isLate?: boolean }>} what it says in JSON, and how it failed if so
 */
async function npm(cwd, args, limitMs = installLimitMs) {
  const self = process.env['npm_execpath']
  const options = { cwd, timeout: limitMs, maxBuffer: Infinity }
  // `npm run -s` has every npm below it say nothing, not even in JSON.
  const words = [...args, '--json', '--loglevel=notice']
  try {
    const { stdout } = self
      ? await run(process.execPath, [self, ...words], options)
      : await run('npm', words, { ...options, shell: process.platform === 'win32' })
    return { said: jsonIn(stdout) }
  } catch (error) {
    const { stdout = '', killed = false, message = String(error) } = Object(error)
    return { said: jsonIn(stdout), failure: message, isLate: killed }
  }
}

/**
 * npm prints what it does as lines first.
 *
 * @param {string} printed
 */
function jsonIn(printed) {
  try {
    return JSON.parse(printed.slice(printed.search(/^\{/m)))
  } catch {
    return {}
  }
}

if (process.argv[1] === import.meta.filename) {
  const root = path.join(import.meta.dirname, '../../..')
  const failure = await installPackages(root, [], (line) => console.log(`dependencies: ${line}`))
  if (failure !== undefined) {
    console.error(failure)
    process.exitCode = 2
  }
}
