import { Command } from 'commander'
import { chosenCases } from '../../corpus/chosen-cases.ts'
import { contentHash } from '../../corpus/case-content.ts'
import { type CorpusCase, loadCorpus } from '../../corpus/corpus.ts'
import { HarnessError } from '../../errors.ts'
import { appliesTo, knownFailuresOf, outOfReach } from './applies-to.ts'
import {
  type Killed,
  killedByCurrent,
  namesOf,
  readKilled,
  type Table,
  type Trial,
  withTrials,
  writeKilled,
} from './killed.ts'
import { namesIn } from './names.ts'
import { tryNative } from './native-trials.ts'
import { tryReference } from './reference-trials.ts'
import { referenceOn } from './trial.ts'

/**
 * Tries mutants and writes down which cases kill which:
 *
 * | command                                | mutants                                           | cases, table                      |
 * | -------------------------------------- | ------------------------------------------------- | --------------------------------- |
 * | npm run mutations                      | mutants of the reference on Node                  | those it passes there, killed.json |
 * | npm run mutations -- --host chromium   | the same in Chromium                              | the others it passes there, too   |
 * | npm run mutations -- --native          | wrong clients and edited logs, with the browser's own EventSource | all that cannot be passed on Node, killed-native.json |
 *
 * The tentative cases of a proposal are tried with wrong changes of what it makes of the reference: proposals.ts.
 *
 * Exit status: 0 each case asked kills a mutant and each mutant is killed, 1 a case kills none or a mutant has survived,
 * 2 one could not be tried.
 */

interface Options {
  host: string
  native?: true
  grep?: string
  mutant?: string
}

async function tryMutants({ host, native, grep, mutant }: Options): Promise<number> {
  const corpus = await loadCorpus()
  const knownFailures = await knownFailuresOf(referenceOn(host), corpus)
  const canPass = (on: string): ((testCase: CorpusCase) => boolean) => {
    const failed = outOfReach(corpus, knownFailures, on)
    return (testCase) => appliesTo(testCase, on) && !failed.has(testCase.id)
  }
  const [passesHere, passesOnNode] = [canPass(host), canPass('node')]
  // Node is the cheapest host: others answer only for what cannot be passed there.
  const cases = chosenCases(corpus, grep, grep !== undefined).filter((testCase) =>
    native
      ? !passesOnNode(testCase)
      : passesHere(testCase) && (host === 'node' || !passesOnNode(testCase)),
  )
  const isChosen = chosenMutants(mutant)
  const file: Table = native ? 'killed-native.json' : 'killed.json'
  const current = new Map(corpus.map((testCase) => [testCase.id, contentHash(testCase)]))
  const known = { current, names: namesIn[file] }
  let killed = await readKilled(file)
  const tried: string[] = []
  const take = (name: string, trials: readonly Trial[]): void => {
    killed = withTrials(killed, trials, known)
    writeKilled(file, killed)
    tried.push(name)
    const killing = trials.filter((trial) => trial.killed).length
    console.log(`${String(killing).padStart(4)} of ${trials.length} cases kill ${name}`)
  }
  if (native) {
    const { notPassed, faults } = await tryNative(cases, isChosen, take)
    for (const { id } of notPassed) console.log(`passed by no browser: ${id}`)
    const status = report(cases, tried, killedByCurrent(killed, current))
    return faults > 0 ? 2 : status
  }
  const faults = await tryReference(cases, host, isChosen, take)
  const status = report(cases, tried, killedByCurrent(killed, current))
  return faults > 0 ? 2 : status
}

function chosenMutants(pattern: string | undefined): (name: string) => boolean {
  const chosen = new RegExp(pattern ?? '', 'v')
  if (Object.values(namesIn).some((names) => [...names].some((name) => chosen.test(name))))
    return (name) => chosen.test(name)
  throw new HarnessError(`No mutant has a name that matches --mutant ${pattern}: correct it.`)
}

function report(cases: readonly CorpusCase[], tried: readonly string[], killed: Killed): number {
  const idle = cases.filter(({ id }) => killed[id] === undefined)
  for (const { id } of idle) console.log(`kills nothing: ${id}`)
  const all = new Set(Object.values(killed).flatMap(namesOf))
  const survivors = [...new Set(tried)].filter((name) => !all.has(name))
  for (const name of survivors) console.log(`survived: ${name}`)
  const byLogOnly = cases.filter(({ id }) => killed[id]?.killed.length === 0)
  console.log(
    `${cases.length - idle.length} of ${cases.length} cases kill a mutant, ` +
      `${byLogOnly.length} of them only an edited log; ${survivors.length} mutants survived.`,
  )
  return idle.length === 0 && survivors.length === 0 ? 0 : 1
}

const program = new Command('mutations')
  .description('Try mutants: each case must kill one.')
  .option('--grep <pattern>', 'only cases whose id matches this regular expression')
  .option('--mutant <pattern>', 'only mutants whose name matches this regular expression')
  .option(
    '--host <host>',
    'where to try mutants of the reference; not node: only the cases that cannot be passed on node',
    'node',
  )
  .option('--native', "wrong clients and edited logs, with the browser's own EventSource")
  .action(async (options: Options) => {
    process.exitCode = await tryMutants(options)
  })

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = 2
  console.error(error instanceof HarnessError ? error.message : error)
}
// Whatever a mutant left behind does not keep the command alive.
process.exit()
