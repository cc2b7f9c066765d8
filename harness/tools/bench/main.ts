/**
 * The bench: how long verdicts take, per target, from one run of every case.
 *
 * "per second" is what a run gives: cases are in flight beside each other. "ms each" is what one case takes
 * from its first run to its verdict, and "of it waiting" is what the cases themselves demand: pauses, quiet
 * windows, reconnection delays. Only the rest is ours. Targets come one after the other.
 */
import { Command } from 'commander'
import { chosenCases } from '../../corpus/chosen-cases.ts'
import { loadCorpus } from '../../corpus/corpus.ts'
import { HarnessError } from '../../errors.ts'
import { projectTargets } from '../../run/targets.ts'
import { type MatrixMeasurement, matrixTable, measureMatrix } from './matrix.ts'
import { measure, type Measurement } from './measure.ts'
import { measureImplementations } from './performance/measure-implementations.ts'
import { measurePackage, packageTable } from './package-run.ts'
import { measureReportPage } from './report-page.ts'
import { tableOf } from './table.ts'
import { differingVerdicts, measureWorkers, workersTable } from './workers.ts'

interface Options {
  host?: string
  implementation?: string
  grep?: string
  report?: true
  implementations?: true
  matrix?: string[] | true
  workers?: true
  package?: true
}

async function bench(options: Options): Promise<void> {
  const { host, implementation, grep, report, matrix, implementations, workers } = options
  if (report) return console.log(await measureReportPage())
  if (options.package) return console.log(packageTable(await measurePackage()))
  if (matrix) return benchMatrix(matrix === true ? ['1'] : matrix, grep)
  const corpus = await loadCorpus()
  const cases = withDependencies(chosenCases(corpus, grep, false), corpus)
  const targets = projectTargets().filter(
    (target) =>
      (host === undefined || target.host.name === host) &&
      (implementation === undefined || target.implementation === implementation),
  )
  if (targets.length === 0)
    throw new HarnessError('No target is chosen: correct --host or --implementation.')
  if (implementations) return console.log(await measureImplementations(targets))
  if (workers) {
    const settings = await measureWorkers(targets, cases)
    console.log(workersTable(settings))
    if (differingVerdicts(settings).length > 0) process.exitCode = 1
    return
  }
  const measurements: Measurement[] = []
  for (const target of targets) {
    // A host that is missing, or an adapter that cannot be used, is no reason not to measure the others.
    await measure(target, cases).then(
      (measurement) => measurements.push(measurement),
      (error: unknown) => {
        if (!(error instanceof HarnessError)) throw error
        console.error(`${target.id} is not measured: ${error.message}`)
        process.exitCode = 2
      },
    )
  }
  console.log(tableOf(measurements))
}

async function benchMatrix(repetitions: readonly string[], grep?: string): Promise<void> {
  const measurements = new Map<number, MatrixMeasurement>()
  for (const count of repetitions.map(Number))
    measurements.set(count, await measureMatrix(count, grep === undefined ? [] : ['--grep', grep]))
  console.log(matrixTable(measurements))
}

/** The chosen cases and what they build on: without it they would be blocked. */
function withDependencies<T extends { id: string; dependsOn?: string[] | undefined }>(
  chosen: readonly T[],
  corpus: readonly T[],
): T[] {
  const wanted = new Set<string>()
  const add = ({ id, dependsOn = [] }: T): void => {
    if (wanted.has(id)) return
    wanted.add(id)
    for (const item of corpus) if (dependsOn.includes(item.id)) add(item)
  }
  for (const item of chosen) add(item)
  return corpus.filter(({ id }) => wanted.has(id))
}

const program = new Command('bench')
  .description('Measure how long verdicts take, per target, from one run.')
  .option('--host <name>', 'only targets on this host')
  .option('--implementation <name>', 'only targets of this implementation')
  .option('--grep <pattern>', 'only cases whose id matches this regular expression')
  .option(
    '--matrix [repetitions...]',
    'instead: the main job as a whole, every target once, or as often as each number says',
  )
  .option(
    '--workers',
    'instead: whether the first case of each file gets the same verdict at 1, 2, 4 and 8 workers and beside two busy loops',
  )
  .option('--package', 'instead: the package in an empty project, from the command to its end')
  .option('--report', 'instead: the page of a large report, in Chromium')
  .option(
    '--implementations',
    'instead: how fast the implementations are, beside the reference; kept in the results of reports/latest',
  )
  .action(bench)

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof HarnessError ? error.message : error)
  process.exitCode = 2
}
