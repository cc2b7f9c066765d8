/**
 * `npm run setup [-- chromium firefox webkit runtimes]`: makes this machine able to run every host it can.
 *
 * npm-packages.js has installed the dependencies before this begins. Then each browser in turn: what is there stays;
 * else Playwright's download is tried; else the distribution's packages. Then the runtimes, from the npm registry.
 * It ends with a table of all hosts. One that cannot be had is no failure of setup, unless none that was asked for
 * can be had: exit status 2, as for a name it does not know.
 */
import { Argument, Command } from 'commander'
import path from 'node:path'
import type { Browser, EngineName } from '../../hosts/browser.ts'
import {
  chromiumBasedNames,
  findChromium,
  findChromiumBased,
} from '../../hosts/chromium/find-chromium.ts'
import { findFirefox } from '../../hosts/firefox/firefox.ts'
import { isGiven } from '../../hosts/program.ts'
import { findRuntime, runtimeNames } from '../../hosts/runtimes/find-runtime.ts'
import { findSafari } from '../../hosts/webdriver/safari.ts'
import { findWebKit } from '../../hosts/webkit/find-webkit.ts'
import { aptGetInstaller } from './apt-get.ts'
import { type HostRow, hostRow, hostTable } from './host-table.ts'
import { installPackages } from './npm-packages.js'
import { playwrightInstaller } from './playwright-install.ts'
import { type Installer, provideBrowser } from './provide-browser.ts'

const finders: readonly [EngineName, () => Browser][] = [
  ['chromium', findChromium],
  ['firefox', findFirefox],
  ['webkit', findWebKit],
]
const parts: readonly string[] = [...finders.map(([name]) => name), 'runtimes']

const say = (line: string): void => console.log(line)

async function setUp(wanted: readonly string[]): Promise<void> {
  const isComplete = finders.every(([name, find]) => !wanted.includes(name) || find().found)
  const installers = isComplete ? [] : await browserInstallers()
  const rows: HostRow[] = []
  // One after the other: apt-get and npm each hold a lock.
  for (const [name, find] of finders) {
    const browser = wanted.includes(name)
      ? await provideBrowser(name, find, installers, say)
      : find()
    rows.push(await hostRow(name, browser))
  }
  if (wanted.includes('runtimes')) {
    const folder = path.join(import.meta.dirname, '../../hosts/runtimes')
    const sayOfRuntimes = (line: string): void => say(`runtimes: ${line}`)
    // The binaries are complete without the packages' install scripts.
    const failure = await installPackages(folder, ['--ignore-scripts'], sayOfRuntimes)
    if (failure !== undefined) sayOfRuntimes(failure)
  }
  const runtimeRows = await Promise.all(
    runtimeNames.map((name) => hostRow(name, findRuntime(name))),
  )
  const table = hostTable([...rows, ...(await furtherBrowsers()), ...runtimeRows])
  say(`\n${table}\n\nA browser also gives its -worker, -shared-worker and -service-worker hosts.`)

  const wantedRows = rows.filter(({ host }) => wanted.includes(host))
  if (wanted.includes('runtimes')) wantedRows.push(...runtimeRows)
  if (wantedRows.every(({ version }) => version === 'missing')) process.exitCode = 2
}

/** Asks sudo, if there is one; so only when something must be installed. */
async function browserInstallers(): Promise<readonly Installer[]> {
  const aptGet = await aptGetInstaller()
  return [playwrightInstaller(aptGet.hopeless === undefined), aptGet]
}

/** Browsers that nobody installs for the suite: those that are there, and those that the environment names. */
function furtherBrowsers(): Promise<HostRow[]> {
  const browsers = [
    ...chromiumBasedNames.map((name) => ({ name, browser: findChromiumBased(name) })),
    { name: 'safari', browser: findSafari() },
  ].filter(({ name, browser }) => browser.found || isGiven(name))
  return Promise.all(browsers.map(({ name, browser }) => hostRow(name, browser)))
}

await new Command('npm run setup --')
  .description('Makes this machine able to run every host it can.')
  .addArgument(new Argument('[parts...]', 'what to provide').choices(parts).default(parts, 'all'))
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(setUp)
  .parseAsync()
