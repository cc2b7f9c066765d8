/**
 * What somebody waits for who has installed the package: from the command to the verdict of one case, and of the whole
 * corpus, in an empty project. Machines differ, so the times stand beside the start of a Node that does nothing.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { HarnessError } from '../../errors.ts'
import { outcomeOf } from '../../hosts/child-process.ts'
import { projectRoot } from '../../installation.ts'
import { aligned } from './aligned.ts'

/** Wall-clock times, in ms. */
export interface PackageMeasurement {
  nodeMs: number
  oneCaseMs: number
  corpusMs: number
}

/** The least of some is the one that nothing else disturbed. */
const attempts = 5
const oneCase = ['--grep', '^stream/delivery/one-event$']
const adapter = `export { EventSource } from ${JSON.stringify(path.join(projectRoot, 'implementations/reference/event-source.ts'))}\n`

/**
 * Packs the package, installs it into an empty project from npm's cache, and runs the reference on Node there.
 *
 * @throws HarnessError if one of these programs fails
 */
export async function measurePackage(): Promise<PackageMeasurement> {
  const folder = await mkdtemp(path.join(tmpdir(), 'eventsource-conformance-bench-'))
  try {
    const { name, version } = JSON.parse(
      await readFile(path.join(projectRoot, 'package.json'), 'utf8'),
    ) as { name: string; version: string }
    await timeOf('npm', ['pack', '--pack-destination', folder], projectRoot)
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module", "private": true }\n')
    await writeFile(path.join(folder, 'adapter.js'), adapter)
    const install = ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund']
    await timeOf('npm', [...install, `./${name}-${version}.tgz`], folder)
    const run = ['eventsource-conformance', 'run', './adapter.js']
    return {
      nodeMs: await leastTimeOf(process.execPath, ['--eval', '1'], folder),
      oneCaseMs: await leastTimeOf('npx', [...run, ...oneCase], folder),
      corpusMs: await timeOf('npx', run, folder),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function leastTimeOf(program: string, args: readonly string[], cwd: string): Promise<number> {
  const times: number[] = []
  for (let attempt = 0; attempt < attempts; attempt++) times.push(await timeOf(program, args, cwd))
  return Math.min(...times)
}

async function timeOf(program: string, args: readonly string[], cwd: string): Promise<number> {
  const started = performance.now()
  const { failure, stdout } = await outcomeOf(program, args, { cwd, env: process.env })
  const tookMs = performance.now() - started
  // The reference has a few failures on Node that are not its own: status 1, and all has been run.
  if (failure !== undefined && !stdout.includes(' passed'))
    throw new HarnessError(`The package is not measured: ${failure}`)
  return tookMs
}

export function packageTable({ nodeMs, oneCaseMs, corpusMs }: PackageMeasurement): string {
  const row = (what: string, ms: number): string[] => [
    what,
    (ms / 1000).toFixed(2),
    `× ${(ms / nodeMs).toFixed(0)}`,
  ]
  return aligned([
    ['from the command to its end', 's', 'to the first'],
    row('node --eval 1', nodeMs),
    row('run, one case', oneCaseMs),
    row('run, the whole corpus', corpusMs),
  ])
}
