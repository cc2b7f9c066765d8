import path from 'node:path'
import { setNamed } from '../corpus/case-sets.ts'
import { chosenCases } from '../corpus/chosen-cases.ts'
import { loadCorpus } from '../corpus/corpus.ts'
import { loadRequirements } from '../corpus/requirements.ts'
import { HarnessError, messageOf } from '../errors.ts'
import { trendLines } from '../report/trend-lines.ts'
import { createCollection } from '../run/results-collection.ts'
import { caseCommand } from '../run/case-command.ts'
import { runTarget } from '../run/target-run.ts'
import { targetFor } from '../run/targets.ts'
import { subjectOf } from '../subject/subject.ts'

interface TrendOptions {
  host?: readonly string[]
  grep?: string
  set?: string
  report?: string
}

/**
 * Runs several releases of a package and prints how it went on from one to the next. It measures and does not gate:
 * bad verdicts are in the report and no reason for a bad status.
 *
 * @param packageName with `npm:` before it
 * @param versions as npm takes them, in the order of the table
 * @returns the exit status
 */
export async function runVersions(
  packageName: string,
  versions: readonly string[],
  { host: hosts = ['node'], grep, set: setName, report }: TrendOptions,
): Promise<number> {
  if (!/^npm:@?[^@]+$/.test(packageName))
    throw new HarnessError(
      `--versions is for a package without a version, such as npm:eventsource, not ${packageName}.`,
    )
  const corpus = await loadCorpus()
  const requirements = await loadRequirements()
  const cases = chosenCases(corpus, grep)
  const set = setName === undefined ? undefined : setNamed(setName, corpus)
  const collection = createCollection(set?.name)
  const faults: string[] = []
  const releases: string[] = []
  for (const wanted of versions) {
    const { name, file, version = wanted } = await subjectOf(`${packageName}@${wanted}`)
    const release = `${name}-${version}`
    releases.push(release)
    for (const host of hosts) {
      const target = { ...targetFor(release, file, host), knownFailuresFile: null }
      const commandFor = (id: string): string => caseCommand(`${packageName}@${version}`, host, id)
      const fault = (sentence: string): void => void faults.push(`${target.id}: ${sentence}`)
      await runTarget(
        target,
        cases,
        corpus,
        commandFor,
        {
          info: collection.target,
          result: (testCase, result) => collection.result(target.id, testCase.id, result),
          fault,
          lost: fault,
        },
        set?.scored,
      ).catch((error: unknown) => {
        if (!(error instanceof HarnessError)) throw error
        fault(error.message)
      })
    }
  }
  const results = collection.results({ cases: corpus, requirements }, true)
  for (const host of hosts) {
    const ids = releases.map((release) => `${release}@${host}`)
    console.log(`${packageName.slice('npm:'.length)} on ${host}`)
    for (const line of trendLines(results, ids)) console.log(line)
  }
  for (const fault of faults) console.error(fault)
  if (report !== undefined && results.targets.length > 0) {
    const { writeReport } = await import('../report/write-report.ts')
    await writeReport(results, path.resolve(report)).catch((error: unknown) => {
      throw new HarnessError(`The report was not written: ${messageOf(error)}`)
    })
  }
  return faults.length > 0 ? 2 : 0
}
