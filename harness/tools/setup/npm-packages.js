// @ts-check
/**
 * Installs what a folder's package-lock.json names; run by itself, the project's own dependencies. In JavaScript and
 * without packages, for before this has run there are none, nor anything that could run TypeScript.
 */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** For several hundred megabytes on a slow line. */
const limitMs = 15 * 60_000

/**
 * Installs what is missing in a folder, having said so. If nothing is, nothing is written, so that the folder may
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
  /** How many packages npm would add or change, looking only at files; NaN if it cannot tell. */
  const missing = async () => {
    const { add, change } = (await npm(folder, [...install, '--dry-run', '--offline'])).said
    return Number(add?.length) + Number(change?.length)
  }
  if ((await missing()) === 0) return undefined
  say(`npm installs what is missing in ${folder} …`)
  // Without a network npm would ask again and again, for minutes; its cache may have all that is needed.
  const patience = ['--prefer-offline', '--fetch-retries=1', '--fetch-retry-mintimeout=1000']
  const { failure, said } = await npm(folder, [...install, ...patience, '--fetch-timeout=30000'])
  // Optional packages that cannot be had are no failure to npm.
  if (failure === undefined && !((await missing()) > 0)) return undefined
  const [cause] = (said.error?.summary || failure || 'some cannot be had').trim().split('\n')
  return `npm cannot install packages in ${folder} (${cause}): see whether \`npm install\` can, with a network and as the user that the folder belongs to.`
}

/**
 * Runs npm, which tells its scripts where it is itself; anywhere else it is found along PATH, on Windows by the shell.
 *
 * @param {string} cwd
 * @param {readonly string[]} args
 * @returns {Promise<{ said: any, failure?: string }>} what it says in JSON, and how it failed if so
 */
async function npm(cwd, args) {
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
    const { stdout = '', message = String(error) } = Object(error)
    return { said: jsonIn(stdout), failure: message }
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
  const failure = await installPackages(root, [], (line) => console.log(line))
  if (failure !== undefined) {
    console.error(failure)
    process.exitCode = 2
  }
}
