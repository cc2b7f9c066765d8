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

/** So long the registry may take to answer a ping, in milliseconds. */
const pingLimit = 20_000

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
  if (await registryAnswers(folder))
    return failureOf(npm(folder, ['install', ...always, ...options]))
  // Without a network npm asks for every package again and again, for minutes; its cache may have them.
  await failureOf(npm(folder, ['install', '--offline', ...always, ...options]))
  // Optional ones that cannot be had are no failure to npm.
  const left = await missingPackages(folder, options)
  if (left?.length === 0) return undefined
  return `npm cannot install packages in ${folder}, for its registry does not answer and its cache has not all of them: run setup with a network.`
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

/** What npm says where the registry cannot be reached at all. */
const unreachable = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/

/**
 * Whatever else comes is an answer: not every registry knows what a ping is.
 *
 * @param {string} folder whose configuration of npm counts
 */
async function registryAnswers(folder) {
  try {
    await npm(folder, ['ping', '--json', '--fetch-retries=0'], pingLimit)
    return true
  } catch (error) {
    const isLate = error instanceof Error && 'killed' in error && error.killed === true
    return !isLate && !unreachable.test(failureIn(error)?.code ?? '')
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
 * @param {number} timeout in milliseconds
 */
function npm(cwd, args, timeout = limit) {
  const self = process.env['npm_execpath']
  const options = { cwd, timeout, maxBuffer: Infinity }
  return self === undefined
    ? run('npm', args, { ...options, shell: process.platform === 'win32' })
    : run(process.execPath, [self, ...args], options)
}

/**
 * @param {Promise<unknown>} installing
 * @returns {Promise<string | undefined>} in one sentence
 */
async function failureOf(installing) {
  try {
    await installing
    return undefined
  } catch (error) {
    const said =
      failureIn(error)?.summary ?? (error instanceof Error ? error.message : String(error))
    const [cause = ''] = said.trim().split('\n')
    return `npm cannot install packages (${cause.replace(/\.$/, '')}): see whether npm can install anything there by itself.`
  }
}

/**
 * @param {unknown} error
 * @returns {{ code?: string, summary?: string } | undefined}
 */
function failureIn(error) {
  try {
    return jsonIn(error instanceof Error && 'stdout' in error ? String(error.stdout) : '').error
  } catch {
    return undefined
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
