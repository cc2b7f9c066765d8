// @ts-check
/**
 * Installs what a folder's package-lock.json names. In JavaScript, for before this has run there is nothing that could
 * run TypeScript.
 */
import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** For several hundred megabytes on a slow line, in milliseconds. */
const limit = 15 * 60_000

/** So many of the packages are named before they are installed. */
const named = 12

/** Nothing but packages: package.json and the lock stay as they are. */
const always = ['--json', '--no-save', '--no-audit', '--no-fund']

/**
 * Installs what is missing in a folder, having said what. Where nothing is, nothing is written, so that the folder may
 * belong to somebody else.
 *
 * @param {string} folder with a package.json and its lock
 * @param {readonly string[]} options further ones of `npm install`
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>} why that failed, in one sentence; undefined if it did not
 */
export async function installPackages(folder, options, say) {
  const missing = await missingPackages(folder, options)
  if (missing?.length === 0) return undefined
  say(`npm installs ${missing ? listed(missing) : 'what is missing'} in ${folder} …`)
  const packages = path.join(folder, 'node_modules')
  const place = existsSync(packages) ? packages : folder
  if (!isWritable(place))
    return `npm cannot install packages, for this user may not write in ${place}: run setup as the user that it belongs to.`
  try {
    await npm(folder, ['install', ...always, ...options])
    return undefined
  } catch (error) {
    return `npm cannot install packages in ${folder} (${complaint(error)}): see whether this user may write there and the npm registry answers.`
  }
}

/**
 * What npm would add or change, looking only at files; undefined if it cannot tell.
 *
 * @param {string} folder
 * @param {readonly string[]} options
 * @returns {Promise<string[] | undefined>}
 */
async function missingPackages(folder, options) {
  try {
    const { stdout } = await npm(folder, [
      'install',
      '--dry-run',
      '--offline',
      ...always,
      ...options,
    ])
    /** @type {{ add: { name: string }[], change: { to: { name: string } }[] }} */
    const { add, change } = jsonIn(stdout)
    return [...add, ...change.map(({ to }) => to)].map(({ name }) => name)
  } catch {
    return undefined
  }
}

/** @param {readonly string[]} names */
function listed(names) {
  const more = names.length - named
  return `${names.slice(0, named).join(', ')}${more > 0 ? ` and ${more} more packages` : ''}`
}

/** @param {string} place */
function isWritable(place) {
  try {
    accessSync(place, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * npm tells its scripts where it is itself; anywhere else it is found along PATH, on Windows by the shell.
 *
 * @param {string} cwd
 * @param {readonly string[]} args
 */
function npm(cwd, args) {
  const self = process.env['npm_execpath']
  const options = { cwd, timeout: limit, maxBuffer: Infinity }
  return self === undefined
    ? run('npm', args, { ...options, shell: process.platform === 'win32' })
    : run(process.execPath, [self, ...args], options)
}

/**
 * What npm says of its failure, in one line.
 *
 * @param {unknown} error
 * @returns {string}
 */
function complaint(error) {
  if (!(error instanceof Error)) return String(error)
  try {
    const { summary } = jsonIn('stdout' in error ? String(error.stdout) : '').error
    return summary.trim().split('\n')[0].replace(/\.$/, '')
  } catch {
    return error.message.trim().split('\n')[0] ?? ''
  }
}

/**
 * npm prints what it does as lines first.
 *
 * @param {string} printed
 */
function jsonIn(printed) {
  return JSON.parse(printed.slice(printed.search(/^\{/m)))
}
