import path from 'node:path'
import { HarnessError, messageOf } from '../errors.ts'
import type { Results } from '../results.ts'
import { journalEnding } from '../results-journal.ts'
import { acceptFailures } from './accept-failures.ts'
import { interruptedStatus, onInterrupt } from './interruption.ts'
import { type Measured, measure } from './measure.ts'
import { programName } from '../installation.ts'
import { type Progress, progressOn } from './progress.ts'
import { repeated } from './repetitions.ts'
import { type Plan, plannedRun, type PlanOptions } from './run-plan.ts'
import { toldRun } from './told-run.ts'

export interface RunOptions extends PlanOptions {
  report?: string
  repeat?: number
  failFast?: boolean
  json?: boolean
  verbose?: boolean
}

/** Runs an adapter once, or as often as `repeat` says, and tells what came; returns the exit status. */
export async function runOnce(options: RunOptions): Promise<number> {
  const plan = await plannedRun(options)
  const stop = new AbortController()
  const progress = progressOn(process.stderr)
  const interruption = onInterrupt(stop, progress)
  try {
    const status = await measureAndTell(plan, options, stop, progress)
    return interruption.isRequested() ? interruptedStatus : status
  } finally {
    interruption.end()
  }
}

async function measureAndTell(
  plan: Plan,
  options: RunOptions,
  stop: AbortController,
  progress: Progress,
): Promise<number> {
  const report = options.report === undefined ? undefined : path.resolve(options.report)
  const journal = report && `${report}${journalEnding}`
  const { failFast = false, repeat = 1 } = options
  const runs: Measured[] = []
  for (let turn = 0; turn < repeat && !stop.signal.aborted; turn++)
    // One journal is enough to show what there was.
    runs.push(
      await measure(plan, { journal: turn === 0 ? journal : undefined, stop, failFast, progress }),
    )
  const { results, unsteady } = repeated(runs.map((run) => run.results))
  const accepted = await accepting(plan, options, results)
  const written = await writtenReport(accepted.results, report).catch((error: unknown) => {
    throw new HarnessError(
      `The report was not written, but ${journal} has what was measured: ${messageOf(error)}`,
    )
  })
  if (written !== undefined) for (const run of runs) run.close()
  tell(accepted.results, [...unsteadyLines(unsteady), ...accepted.told], written, options)
  const faults = [...runs.flatMap((run) => [...run.faults].map(faultLine)), ...accepted.faults]
  for (const line of new Set(faults)) console.error(line)
  if (faults.length > 0) return 2
  return unsteady.length > 0 || isRed(accepted.results) ? 1 : 0
}

interface Accepting {
  results: Results
  told: string[]
  faults: string[]
}

/** Brings the known failures up to date, if that was asked for. A file that cannot be written costs no result. */
async function accepting(
  { knownFailuresFile }: Plan,
  { updateKnownFailures }: RunOptions,
  results: Results,
): Promise<Accepting> {
  const asItIs: Accepting = { results, told: [], faults: [] }
  if (!updateKnownFailures) return asItIs
  try {
    return { ...(await acceptFailures(knownFailuresFile, results)), faults: [] }
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error
    return { ...asItIs, faults: [error.message] }
  }
}

/** Writes the report; returns the path of its first page. */
async function writtenReport(
  results: Results,
  folder: string | undefined,
): Promise<string | undefined> {
  if (folder === undefined || results.targets.length === 0) return undefined
  const { writeReport } = await import('../report/write-report.ts')
  await writeReport(results, folder)
  return path.join(path.relative('', folder), 'index.html')
}

function tell(
  results: Results,
  remarks: readonly string[],
  report: string | undefined,
  { json, verbose = false }: RunOptions,
): void {
  if (json) return console.log(JSON.stringify(results, undefined, 2))
  const words = process.argv.slice(2).filter((word) => word !== '--fail-fast')
  const command = `${programName} ${shellWords([...words, '--update-known-failures'])}`
  for (const line of toldRun(results, { verbose, report, accepting: command })) console.log(line)
  for (const line of remarks) console.log(line)
}

function unsteadyLines(unsteady: readonly string[]): string[] {
  return unsteady.length === 0 ? [] : ['Not the same in each repetition:', ...unsteady]
}

function isRed({ results }: Results): boolean {
  return Object.values(results).some((cells) =>
    Object.values(cells).some(({ expected }) => !expected),
  )
}

/** A host that is lost costs all cases that were left. */
function faultLine([reason, [first, ...others]]: readonly [string, readonly string[]]): string {
  if (first === undefined) return reason
  return `${first}${others.length > 0 ? ` and ${others.length} more` : ''} on ${reason}`
}

/** Words as a shell takes them. */
function shellWords(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w@./:=,+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ')
}
