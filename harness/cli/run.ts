import { Command } from 'commander'
import path from 'node:path'
import { setNamed } from '../corpus/case-sets.ts'
import { loadCorpus } from '../corpus/corpus.ts'
import { loadRequirements } from '../corpus/requirements.ts'
import { explain } from '../judge/explain.ts'
import { caseCommand } from '../run/case-command.ts'
import { createCollection } from '../run/results-collection.ts'
import { journalEnding } from '../results-journal.ts'
import type { Result } from '../results.ts'
import { summaryLines } from '../report/summary-lines.ts'
import { HarnessError, messageOf } from '../errors.ts'
import { runTarget, type TargetListener } from '../run/target-run.ts'
import { targetFor } from '../run/targets.ts'
import { runVersions } from './trend.ts'
import { subjectOf } from '../subject/subject.ts'
import { chosenCases } from '../corpus/chosen-cases.ts'

interface Options {
  host: string[]
  grep?: string
  set?: string
  versions?: string[]
  knownFailures?: string
  allowUnexplained?: boolean
  report?: string
}

const collectValues = (value: string, values: string[] = []): string[] => [...values, value]

/** `run`: the whole corpus, or part of it, against an adapter file that lies anywhere. */
export const runCommand = new Command('run')
  .description('Run the cases against an adapter file, or a published package.')
  .argument(
    '<adapter>',
    'an ES module that exports EventSource, connect, parse or read; or npm:name@version',
  )
  .option(
    '--host <name>',
    'where to run it; may be given several times (default: node)',
    collectValues,
  )
  .option('--grep <pattern>', 'only cases whose id matches this regular expression')
  .option(
    '--set <name>',
    'score by a frozen set of cases, such as 2026.1; what came since is run and not scored',
  )
  .option('--versions <list>', 'of npm:name: these releases, as a trend', (list) => list.split(','))
  .option('--known-failures <file>', 'verdicts expected to be bad, with reasons')
  .option('--allow-unexplained', 'accept known failures that have no reason yet')
  .option('--report <directory>', 'write the report there')
  .action(async (adapter: string, { host = ['node'], versions, ...options }: Partial<Options>) => {
    process.exitCode = versions
      ? await runVersions(adapter, versions, { host, ...options })
      : await runAdapter(adapter, { host, ...options })
  })

async function runAdapter(adapter: string, options: Options): Promise<number> {
  const { name, file, argument } = await subjectOf(adapter)
  const corpus = await loadCorpus()
  const requirements = await loadRequirements()
  const cases = chosenCases(corpus, options.grep)
  const { allowUnexplained = false } = options
  const targets = options.host.map((host) => ({
    ...targetFor(name, file, host, options.knownFailures),
    allowUnexplained,
  }))
  const set = options.set === undefined ? undefined : setNamed(options.set, corpus)
  const collection = createCollection(set?.name)
  const report = options.report === undefined ? undefined : path.resolve(options.report)
  const journal = `${report}${journalEnding}`
  if (report !== undefined) collection.keepIn(journal, { cases: corpus, requirements })
  /** What the harness is at fault in → the cases that it cost. */
  const faults = new Map<string, string[]>()
  const fault = (reason: string, ...ids: string[]): void =>
    void faults.set(reason, [...(faults.get(reason) ?? []), ...ids])
  let unexpected = 0
  for (const target of targets) {
    const commandFor = (id: string): string => caseCommand(argument, target.host.name, id)
    const measured = new Map<string, Result>()
    const listener: TargetListener = {
      info: collection.target,
      result(testCase, result) {
        measured.set(testCase.id, result)
        collection.result(target.id, testCase.id, result)
      },
      fault,
      lost: () => undefined,
    }
    await runTarget(target, cases, corpus, commandFor, listener, set?.scored).catch(
      (error: unknown) => {
        if (!(error instanceof HarnessError)) throw error
        fault(error.message)
      },
    )
    // Results come in the order of their ends; they are told in that of the corpus.
    for (const testCase of cases) {
      const result = measured.get(testCase.id)
      if (result?.verdict === 'harness-error') fault(`${target.id}: ${result.reason}`, testCase.id)
      else if (result?.expected === false) {
        unexpected++
        console.log(`${explain(testCase, target.id, result, requirements)}\n`)
      }
    }
  }
  const results = collection.results({ cases: corpus, requirements }, true)
  for (const line of summaryLines(results)) console.log(line)
  for (const [reason, ids] of faults) console.error(faultLine(reason, ids))
  if (report !== undefined && results.targets.length > 0) {
    const { writeReport } = await import('../report/write-report.ts')
    await writeReport(results, report).catch((error: unknown) => {
      throw new HarnessError(
        `The report was not written, but ${journal} has what was measured: ${messageOf(error)}`,
      )
    })
    collection.close()
  }
  if (faults.size > 0) return 2
  return unexpected > 0 ? 1 : 0
}

/** A host that is lost costs all cases that were left. */
function faultLine(reason: string, [first, ...others]: readonly string[]): string {
  if (first === undefined) return reason
  return `${first}${others.length > 0 ? ` and ${others.length} more` : ''} on ${reason}`
}
