import { Command } from 'commander'
import { copyFile } from 'node:fs/promises'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { causesOf, type Sighting } from '../causes.ts'
import { type CaseSet, readSets } from '../corpus/case-sets.ts'
import { loadCorpus } from '../corpus/corpus.ts'
import { loadRequirements, loadStandard } from '../corpus/requirements.ts'
import { HarnessError } from '../errors.ts'
import { knownFailuresOf } from '../gate/known-failures.ts'
import { regated } from '../gate/regated.ts'
import { updatedKnownFailures } from '../gate/updated-known-failures.ts'
import { writtenKnownFailures } from '../gate/written-known-failures.ts'
import { manifestFile, programName } from '../installation.ts'
import { counted } from '../report/model/gate.ts'
import { fileNames } from '../report/model/file-names.ts'
import { summaryLines } from '../report/summary-lines.ts'
import type { Results } from '../results.ts'
import { adapterWords, caseCommand } from '../run/case-command.ts'
import { createCollection } from '../run/results-collection.ts'
import { runTarget, type TargetListener } from '../run/target-run.ts'
import { plainName, targetFor } from '../run/targets.ts'
import { inspectExports, type Kind } from '../subject/inspect-exports.ts'
import { nodeFor, type OwnPackage, readOwnPackage } from '../subject/own-package.ts'
import { adapterText, unknownText } from '../subject/recognise.ts'
import { installCommand, repositoryOf, workflowText, writeIfNew } from './init-files.ts'

interface Options {
  host?: string
  grep?: string
}

/** How many causes are told; the report has all. */
const causesTold = 5

/** `init`: everything that a package needs to be tested for every change, from its own folder. */
export const initCommand = new Command('init')
  .description('Add the suite to the package in this folder: adapter, known failures, workflow.')
  .option('--host <name>', 'where to run it (default: a Node that the package supports)')
  .option('--grep <pattern>', 'only cases whose id matches this regular expression')
  .action((options: Options) => init(process.cwd(), options))

async function init(folder: string, { host: wanted, grep }: Options): Promise<void> {
  const own = readOwnPackage(folder)
  const node = nodeFor(own.node)
  const host = wanted ?? node.host
  console.log(
    `Package: ${own.name} ${own.version}${own.node === undefined ? '' : `, Node ${own.node}`}`,
  )
  const adapter = `conformance/adapter${own.ending}`
  const isThere = existsSync(path.join(folder, adapter))
  const text = isThere ? '' : await adapterOf(own, folder)
  await writeIfNew(path.join(folder, adapter), text)
  tell('Adapter', adapter, isThere ? 'kept' : 'written', firstLine(folder, adapter))

  const set = newestSet(readSets(await loadCorpus()))
  console.log(`Running the cases on ${host}, scored by the set ${set.name} …`)
  const measured = await measure(own, path.join(folder, adapter), host, set, grep)
  const { results, known } = await accept(folder, measured)
  const report = path.join(folder, 'conformance/report')
  const { writeReport } = await import('../report/write-report.ts')
  await writeReport(results, report)
  await writeIfNew(path.join(folder, 'conformance/.gitignore'), 'report\nreport.*\n')
  for (const line of foundLines(measured)) console.log(line)
  tell('Known failures', knownFailuresFile, known)

  const repository = repositoryOf(folder)
  const workflow = path.join(repository, '.github/workflows/conformance.yml')
  const { version } = JSON.parse(readFileSync(manifestFile, 'utf8')) as { version: string }
  const parts = {
    version,
    inRepository: path.relative(repository, folder).replaceAll(path.sep, '/'),
    adapter,
    knownFailures: knownFailuresFile,
    set: set.name,
    host: wanted ?? 'node',
    node: node.major,
    install: installCommand(folder),
  }
  const written = await writeIfNew(workflow, workflowText(parts))
  tell('Workflow', path.relative(folder, workflow), written)
  const [target] = results.targets
  const badge = `badges/${fileNames([target?.id ?? '']).get(target?.id ?? '')}/level.svg`
  await copyFile(path.join(report, badge), path.join(folder, 'conformance/badge.svg'))
  console.log(`Report: conformance/report/index.html
Badge, for the README: ![Server-Sent Events conformance](conformance/badge.svg)
Next: give each entry of ${knownFailuresFile} a reason, and commit. The gate, here and in CI:
  ${programName} run ${adapter} --host ${host} --set ${set.name} --allow-unexplained`)
}

const knownFailuresFile = 'conformance/known-failures.json'

function tell(what: string, file: string, done: string, more?: string): void {
  console.log(`${what}: ${file} (${done})${more === undefined ? '' : `: ${more}`}`)
}

function firstLine(folder: string, adapter: string): string | undefined {
  const lines = readFileSync(path.join(folder, adapter), 'utf8').split('\n')
  return lines.find((line) => line.startsWith('export'))
}

/** The text of the adapter; what cannot be seen is asked, if there is somebody to ask. */
async function adapterOf(own: OwnPackage, folder: string): Promise<string> {
  const exports = await inspectExports(own.fromFolder, folder)
  const text = adapterText(exports, own.name, own.specifier)
  if (text !== null) return text
  const named = (kind: Kind): string[] =>
    Object.keys(exports).filter((name) => exports[name] === kind)
  // Several may look like an EventSource, or none.
  const choice = [named('source'), named('function')].find(({ length }) => length > 0) ?? []
  if (!process.stdin.isTTY || choice.length === 0)
    throw new HarnessError(unknownText(exports, own.specifier))
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const asked = `Which export has the interface of EventSource (${choice.join(', ')})? `
  const name = await terminal.question(asked).finally(() => terminal.close())
  if (!choice.includes(name)) throw new HarnessError(unknownText(exports, own.specifier))
  return adapterText({ [name]: 'source' }, own.name, own.specifier) ?? ''
}

/** The newest set that is no level. */
function newestSet(sets: readonly CaseSet[]): CaseSet {
  const found = sets
    .filter(({ rank }) => rank === undefined)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .at(-1)
  if (!found) throw new HarnessError('The suite has no set of cases: it is not whole.')
  return found
}

/** Runs the cases as if nothing were known. */
async function measure(
  own: OwnPackage,
  adapter: string,
  host: string,
  set: CaseSet,
  grep: string | undefined,
): Promise<Results> {
  const cases = await loadCorpus()
  const { chosenCases } = await import('../corpus/chosen-cases.ts')
  const target = { ...targetFor(plainName(own.name), adapter, host), knownFailuresFile: null }
  const collection = createCollection(set.name)
  const faults: string[] = []
  const listener: TargetListener = {
    info: collection.target,
    result: ({ id }, result) => collection.result(target.id, id, result),
    fault: (sentence: string) => void faults.push(sentence),
    lost: (sentence: string) => void faults.push(sentence),
  }
  const commandFor = (id: string): string => caseCommand(adapterWords(adapter, host), id)
  await runTarget(target, chosenCases(cases, grep, false), cases, commandFor, listener, set.scored)
  if (faults.length > 0) throw new HarnessError(faults.join('\n'))
  const requirements = await loadRequirements()
  return collection.results({ cases, requirements, standard: await loadStandard() }, true)
}

/** Writes down what fails, unless there is a file already; the results as that says. */
async function accept(
  folder: string,
  results: Results,
): Promise<{ results: Results; known: string }> {
  const file = path.join(folder, knownFailuresFile)
  const ids = results.cases.map(({ id }) => id)
  const update = updatedKnownFailures([], sightingsOf(results), ids, [])
  // It was run once on one host. CI may have another Node, and how a case fails may change from run to run.
  const entries = update.entries.map(({ reason, cases }) => ({ reason, cases }))
  const done = await writeIfNew(file, writtenKnownFailures({ entries }))
  if (done === 'kept') return { results, known: `kept: ${programName} run --update-known-failures` }
  const known = `${done}, ${counted(entries.length, 'cause')} to be explained`
  return { results: regated(results, knownFailuresOf(entries, new Set(ids), file)), known }
}

function sightingsOf({ targets, cases, results }: Results): Sighting[] {
  return targets.flatMap((target) =>
    cases.flatMap((testCase) => {
      const result = results[target.id]?.[testCase.id]
      return result && !result.unscored ? [{ target, testCase, result }] : []
    }),
  )
}

/** What was found, worst first. */
function foundLines(results: Results): string[] {
  const bad = sightingsOf(results).filter(({ result }) => !result.expected)
  const causes = causesOf(bad)
  const told = causes.slice(0, causesTold).map(({ families, difference, sightings }) => {
    const example = sightings[0]?.testCase
    return `  ${counted(sightings.length, 'case')} of ${families.join(', ')}, ${difference}: ${example?.title} (${example?.id})`
  })
  const more = causes.length - told.length
  return [
    ...summaryLines(results),
    ...(bad.length > 0
      ? [`${counted(bad.length, 'failure')} with ${counted(causes.length, 'cause')}, worst first:`]
      : ['No failure.']),
    ...told,
    ...(more > 0 ? [`  … and ${more} more in the report`] : []),
  ]
}
