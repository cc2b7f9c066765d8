/**
 * `npm run setup [-- chromium firefox webkit runtimes implementations languages]`: makes this machine able to run
 * every target it can.
 *
 * npm-packages.js has installed the dependencies before this begins. Then each browser in turn: what is there stays;
 * else Playwright's download is tried; else the distribution's packages. Then the runtimes and the packages under
 * test, from the npm registry; then the programs that tests of other languages need. It ends with a table of all
 * hosts. One that cannot be had is no failure of setup, unless none that was asked for can be had: exit status 2, as
 * for a name it does not know.
 */
import { Argument, Command } from 'commander'
import path from 'node:path'
import { messageOf } from '../../errors.ts'
import {
  chromiumBasedNames,
  findChromium,
  findChromiumBased,
} from '../../hosts/chromium/find-chromium.ts'
import { findFirefox } from '../../hosts/firefox/firefox.ts'
import { isGiven } from '../../hosts/program.ts'
import { domNames, findDom } from '../../hosts/runtimes/dom-hosts.ts'
import { findRuntime, runtimeNames } from '../../hosts/runtimes/find-runtime.ts'
import { findSafari } from '../../hosts/webdriver/safari.ts'
import { findWebKit } from '../../hosts/webkit/find-webkit.ts'
import {
  aptGetInstaller,
  packagesRefusal,
  playwrightInstaller,
  provideBrowser,
} from './browsers.ts'
import { provideLanguages } from './languages.ts'
import { type HostRow, hostRow, hostTable } from './host-table.ts'
import { installPackages } from './npm-packages.js'

const engines = { chromium: findChromium, firefox: findFirefox, webkit: findWebKit }
const names = ['chromium', 'firefox', 'webkit'] as const
const parts: readonly string[] = [...names, 'runtimes', 'implementations', 'languages']

/** Folders with packages of their own, apart from the project's. */
const folders = {
  runtimes: path.join(import.meta.dirname, '../../hosts/runtimes'),
  implementations: path.join(import.meta.dirname, '../../../implementations'),
}

const say = (line: string): void => console.log(line)

async function setUp(wanted: readonly string[]): Promise<void> {
  // Asks sudo, if there is one; so only if something must be installed.
  const isComplete = names.every((name) => !wanted.includes(name) || engines[name]().found)
  const refusal = isComplete ? undefined : await packagesRefusal()
  const installers = [playwrightInstaller(refusal === undefined), aptGetInstaller(refusal)]
  const rows: HostRow[] = []
  // One after the other: apt-get and npm each hold a lock.
  for (const name of names) {
    const find = engines[name]
    const isWanted = wanted.includes(name)
    const browser = isWanted ? await provideBrowser(name, find, installers, say) : find()
    rows.push(await hostRow(name, browser))
  }
  for (const [part, folder] of Object.entries(folders)) {
    if (!wanted.includes(part)) continue
    // What is used of the packages is complete without their install scripts.
    const failure = await installPackages(folder, ['--ignore-scripts'], say)
    if (failure !== undefined) say(failure)
  }
  if (wanted.includes('languages')) await provideLanguages(await packagesRefusal(), say)
  const runtimes = await Promise.all([
    ...runtimeNames.map((name) => hostRow(name, findRuntime(name))),
    ...domNames.map((name) => hostRow(name, findDom(name))),
  ])
  const table = hostTable([...rows, ...(await furtherBrowsers()), ...runtimes])
  say(`\n${table}\n\nA browser also gives its -worker, -shared-worker and -service-worker hosts.`)

  const asked = rows.filter(([host]) => wanted.includes(host))
  if (wanted.includes('runtimes')) asked.push(...runtimes)
  if (asked.every(([, version]) => version === 'missing')) process.exitCode = 2
}

/** Browsers that nobody installs for the suite: those that are there, and those that the environment names. */
function furtherBrowsers(): Promise<HostRow[]> {
  const browsers = [
    ...chromiumBasedNames.map((name) => ({ name, browser: findChromiumBased(name) })),
    { name: 'safari', browser: findSafari() },
  ].filter(({ name, browser }) => browser.found || isGiven(name))
  return Promise.all(browsers.map(({ name, browser }) => hostRow(name, browser)))
}

try {
  await new Command('npm run setup --')
    .description('Makes this machine able to run every host it can.')
    .addArgument(new Argument('[parts...]', 'what to provide').choices(parts).default(parts, 'all'))
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .action(setUp)
    .parseAsync()
} catch (error) {
  console.error(
    `Setup cannot go on (${messageOf(error)}): mend that, and run \`npm run setup\` again.`,
  )
  process.exitCode = 2
}
