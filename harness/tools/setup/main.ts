/**
 * `npm run setup [-- chromium firefox webkit runtimes]`: makes this machine able to run every host it can.
 *
 * dependencies.js has installed the dependencies before this begins. Then each browser in turn: what is there stays;
 * else Playwright's download is tried; else the distribution's packages. Then the runtimes, from the npm registry.
 * It ends with a table of all hosts. One that cannot be had is no failure of setup, unless none that was asked for
 * can be had: exit status 2, as for a name it does not know.
 */
import type { Browser, EngineName } from '../../hosts/browser.ts'
import { findChromium } from '../../hosts/chromium/find-chromium.ts'
import { chromiumBasedNames, findChromiumBased } from '../../hosts/chromium/find-chromium-based.ts'
import { findFirefox } from '../../hosts/firefox/find-firefox.ts'
import { findSafari } from '../../hosts/webdriver/find-safari.ts'
import { findWebKit } from '../../hosts/webkit/find-webkit.ts'
import { isGiven } from '../../hosts/given-browser.ts'
import { findRuntime } from '../../hosts/runtimes/find-runtime.ts'
import { runtimeNames } from '../../hosts/runtimes/runtime.ts'
import { findAptGet } from './apt-get.ts'
import { debianSource } from './debian-source.ts'
import { hostRow, hostTable, isFound } from './host-table.ts'
import { wantedParts } from './part.ts'
import { playwrightSource } from './playwright-source.ts'
import { provideBrowser, type Source } from './provide-browser.ts'
import { installRuntimes } from './install-runtimes.ts'

const finders: readonly (readonly [EngineName, () => Browser])[] = [
  ['chromium', findChromium],
  ['firefox', findFirefox],
  ['webkit', findWebKit],
]

const say = (line: string): void => console.log(line)

async function setUp(args: readonly string[]): Promise<number> {
  const wanted = wantedParts(args)
  const isComplete = finders.every(([name, find]) => !wanted.includes(name) || find().found)
  const sources = isComplete ? [] : await browserSources()

  // One after the other: apt-get and npm each hold a lock.
  const browsers = []
  for (const [name, find] of finders) {
    browsers.push(wanted.includes(name) ? await provideBrowser(name, find, sources, say) : find())
  }
  const runtimesFailure = wanted.includes('runtimes') ? await installRuntimes(say) : undefined
  if (runtimesFailure !== undefined) say(`runtimes: ${runtimesFailure}`)

  const rows = await Promise.all([
    ...browsers.map((browser) => hostRow(browser.name, browser)),
    ...furtherBrowsers().map((browser) => hostRow(browser.name, browser)),
    ...runtimeNames.map((name) => hostRow(name, findRuntime(name))),
  ])
  say(`\n${hostTable(rows)}`)
  say('\nA browser also gives its -worker, -shared-worker and -service-worker hosts.')

  const wantedRows = rows.filter(({ host }) =>
    wanted.some((part) => (part === 'runtimes' ? isRuntimeName(host) : part === host)),
  )
  return wantedRows.some(isFound) ? 0 : 2
}

/** Asks sudo, where there is one; so only when something must be installed. */
async function browserSources(): Promise<readonly Source[]> {
  const aptGet = await findAptGet()
  return [playwrightSource(typeof aptGet !== 'string'), debianSource(aptGet)]
}

/** Browsers that nobody installs for the suite: those that are there, and those that the environment names. */
function furtherBrowsers(): Browser[] {
  return [...chromiumBasedNames.map(findChromiumBased), findSafari()].filter(
    ({ found, name }) => found || isGiven(name),
  )
}

function isRuntimeName(host: string): boolean {
  return runtimeNames.some((name) => name === host)
}

try {
  process.exitCode = await setUp(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
