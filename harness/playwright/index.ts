/** The package's export `./playwright`: the cases as projects of somebody's own Playwright configuration. */
import type { PlaywrightTestConfig, ReporterDescription } from '@playwright/test'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { HarnessError } from '../errors.ts'
import { moduleEnding } from '../installation.ts'
import { implementationName } from '../run/targets.ts'
import { targetProject, withScheduler } from './projects.ts'

/** Where an adapter is run, and what is expected. */
export interface ConformanceOptions {
  /** Names of hosts, a project for each; `node` if left out. */
  hosts?: readonly string[]
  /** The name of a frozen set: cases that are not in it are run and shown, and are never red. */
  set?: string
  /** The file of known failures; the `known-failures.json` beside the adapter, if there is one, if left out. */
  knownFailures?: string
  /** Whether known failures without a reason are accepted; not if left out. */
  allowUnexplained?: boolean
  /** Where the report is written, if `--reporter` names no others; `conformance/report` if left out. */
  report?: string
}

const reporter = path.join(import.meta.dirname, `reporter${moduleEnding}`)

/**
 * Adds the projects of an adapter to a Playwright configuration: one for each host, `adapter@host`, with a test for each
 * case. What the configuration has stays as it is: its projects, or its own tests as a project without a name; its
 * reporters, beside which one writes the report of the suite.
 *
 * @param config the user's own
 * @param adapter path of the adapter file; this and other paths are from the working directory
 * @throws HarnessError if there is no such file or host, or the configuration has a project of that name
 */
export function conformance<Config extends Pick<PlaywrightTestConfig, 'projects' | 'reporter'>>(
  config: Config,
  adapter: string,
  { hosts = ['node'], set, knownFailures, allowUnexplained, report }: ConformanceOptions = {},
): Config {
  const adapterFile = path.resolve(adapter)
  if (!existsSync(adapterFile)) throw new HarnessError(`There is no adapter ${adapterFile}.`)
  const projects = hosts.map((host) =>
    targetProject({
      implementation: implementationName(adapterFile),
      adapterFile,
      host,
      ...(knownFailures !== undefined && { knownFailures: path.resolve(knownFailures) }),
      ...(allowUnexplained !== undefined && { allowUnexplained }),
      ...(set !== undefined && { set }),
    }),
  )
  const own = config.projects ?? [{}]
  const names = new Set(own.map(({ name }) => name))
  const twice = projects.find(({ name }) => names.has(name))
  if (twice) throw new HarnessError(`There is a project ${twice.name} already: rename the adapter.`)
  return withScheduler({
    ...config,
    projects: [...own, ...projects],
    reporter: withReporter(config.reporter, report),
  })
}

/** The reporters of a configuration, Playwright's own if it has none, and ours. */
function withReporter(
  reporters: PlaywrightTestConfig['reporter'] = process.env['CI'] ? 'dot' : 'list',
  report: string | undefined,
): ReporterDescription[] {
  const own: ReporterDescription[] = typeof reporters === 'string' ? [[reporters]] : reporters
  if (own.some(([name]) => name === reporter)) return own
  return [
    ...own,
    report === undefined ? [reporter] : [reporter, { directory: path.resolve(report) }],
  ]
}
