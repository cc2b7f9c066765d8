import { HarnessError, messageOf } from '../errors.ts'
import { domHosts } from './runtimes/dom-hosts.ts'
import { chromium, chromiumBased } from './chromium/chromium.ts'
import type { Engine } from './engine.ts'
import { hostsOf } from './engine-hosts.ts'
import { firefox } from './firefox/firefox.ts'
import { gridEngines } from './webdriver/grid.ts'
import type { Host } from './host.ts'
import { runtimeHosts } from './runtimes/runtime-hosts.ts'
import { safari } from './webdriver/safari.ts'
import { webkit } from './webkit/webkit.ts'
import { workerd } from './runtimes/workerd.ts'

/** The browsers of this machine, in the order of reports. */
const browsers: readonly Engine[] = [chromium, firefox, webkit, ...chromiumBased, safari]

const runtimes: readonly Host[] = [...runtimeHosts, workerd, ...domHosts]

/**
 * The host of a name.
 *
 * @throws HarnessError if there is none: names those there are
 */
export function hostNamed(name: string): Host {
  const engines = [...browsers, ...browsersOfGrid()]
  const host = allHosts().find((known) => known.name === name)
  if (host) return host
  const names = [...engines, ...runtimes].map((named) => named.name).join(', ')
  throw new HarnessError(
    `There is no host "${name}": choose from ${names}; a browser also has -worker, -shared-worker and -service-worker.`,
  )
}

/** Whether there is a host of this name, found on this machine or not. */
export function isHostName(name: string): boolean {
  const engines = [...browsers, ...browsersOfGrid()]
  return [...engines.flatMap(hostsOf), ...runtimes].some((known) => known.name === name)
}

/**
 * The names of hosts that join the project's run: browsers beside the engines, if this machine has them or the
 * environment names them.
 *
 * @throws HarnessError if the file of a grid is not as it should be
 */
export function hostsThatJoin(): string[] {
  return [...browsers, ...browsersOfGrid()]
    .filter((engine) => engine.joins?.())
    .flatMap((engine) => hostsOf(engine).map(({ name }) => name))
}

/** The names of all hosts there could be on this machine, found or not. */
export function hostNames(): string[] {
  return allHosts().map(({ name }) => name)
}

/** All hosts there could be on this machine, in the order of reports. */
export function allHosts(): Host[] {
  return [...[...browsers, ...browsersOfGrid()].flatMap(hostsOf), ...runtimes]
}

function browsersOfGrid(): Engine[] {
  let onGrid: Engine[]
  try {
    onGrid = gridEngines()
  } catch (error) {
    throw new HarnessError(messageOf(error))
  }
  const taken = new Set([...browsers.flatMap(hostsOf), ...runtimes].map(({ name }) => name))
  const twice = onGrid.flatMap(hostsOf).find(({ name }) => taken.has(name))
  if (twice)
    throw new HarnessError(
      `There is a host "${twice.name}" without the grid: give the grid's browser another name.`,
    )
  return onGrid
}
