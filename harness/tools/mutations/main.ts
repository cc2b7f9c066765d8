import { Command } from 'commander'
import { chosenCases } from '../../corpus/chosen-cases.ts'
import { type CorpusCase, loadCorpus } from '../../corpus/corpus.ts'
import { HarnessError } from '../../errors.ts'
import { appliesTo, knownFailuresOf, outOfReach } from './applies-to.ts'
import {
  type Killed,
  readKilled,
  type Table,
  type Trial,
  withTrials,
  writeKilled,
} from './killed.ts'
import { nativeMistakes, referenceMistakes } from './mistakes.ts'
import { tryNative } from './native-trials.ts'
import { tryReference } from './reference-trials.ts'
import { referenceOn } from './trial.ts'

/**
 * Makes mistakes on purpose and writes down which cases catch which:
 *
 * | command                                | mistakes                                          | cases, table                      |
 * | -------------------------------------- | ------------------------------------------------- | --------------------------------- |
 * | npm run mutations                      | mutants of the reference on Node                  | those it passes there, killed.json |
 * | npm run mutations -- --host chromium   | the same in Chromium                              | the others it passes there, too   |
 * | npm run mutations -- --native          | wrong clients and false records, with the browser's own EventSource | all that cannot be passed on Node, killed-native.json |
 *
 * Exit status: 0 each case asked catches a mistake and each mistake is caught, 1 one does not or is not, 2 it
 * could not be found out.
 */

interface Options {
  host: string
  native?: true
  grep?: string
  mutant?: string
}

async function makeMistakes({ host, native, grep, mutant }: Options): Promise<number> {
  const corpus = await loadCorpus()
  const known = await knownFailuresOf(referenceOn(host), corpus)
  const canPass = (on: string): ((item: CorpusCase) => boolean) => {
    const failed = outOfReach(corpus, known, on)
    return (item) => appliesTo(item, on) && !failed.has(item.id)
  }
  const [passesHere, passesOnNode] = [canPass(host), canPass('node')]
  // Node is the cheapest host: others answer only for what cannot be passed there.
  const cases = chosenCases(corpus, grep).filter((item) =>
    native ? !passesOnNode(item) : passesHere(item) && (host === 'node' || !passesOnNode(item)),
  )
  const isChosen = chosenMistakes(mutant)
  const file: Table = native ? 'killed-native.json' : 'killed.json'
  const names = {
    cases: new Set(corpus.map(({ id }) => id)),
    mutants: native ? nativeMistakes : referenceMistakes,
  }
  let killed = await readKilled(file)
  const tried: string[] = []
  const take = (name: string, trials: readonly Trial[]): void => {
    killed = withTrials(killed, trials, names)
    writeKilled(file, killed)
    tried.push(name)
    const caught = trials.filter((trial) => trial.caught).length
    console.log(`${String(caught).padStart(4)} of ${trials.length} cases catch ${name}`)
  }
  if (native) {
    const { notPassed, faults } = await tryNative(cases, isChosen, take)
    for (const { id } of notPassed) console.log(`passed by no browser: ${id}`)
    const status = report(cases, tried, killed)
    return faults > 0 ? 2 : status
  }
  const faults = await tryReference(cases, host, isChosen, take)
  const status = report(cases, tried, killed)
  return faults > 0 ? 2 : status
}

function chosenMistakes(pattern: string | undefined): (name: string) => boolean {
  const chosen = new RegExp(pattern ?? '', 'v')
  if ([...referenceMistakes, ...nativeMistakes].some((name) => chosen.test(name)))
    return (name) => chosen.test(name)
  throw new HarnessError(`No mutant has a name that matches --mutant ${pattern}: correct it.`)
}

function report(cases: readonly CorpusCase[], tried: readonly string[], killed: Killed): number {
  const idle = cases.filter(({ id }) => killed[id] === undefined)
  for (const { id } of idle) console.log(`catches nothing: ${id}`)
  const caught = new Set(Object.values(killed).flat())
  const survivors = [...new Set(tried)].filter((name) => !caught.has(name))
  for (const name of survivors) console.log(`caught by nothing: ${name}`)
  console.log(
    `${cases.length - idle.length} of ${cases.length} cases catch a mistake; ${survivors.length} mistakes got away.`,
  )
  return idle.length === 0 && survivors.length === 0 ? 0 : 1
}

const program = new Command('mutations')
  .description('Make mistakes on purpose: each case must catch one.')
  .option('--grep <pattern>', 'only cases whose id matches this regular expression')
  .option('--mutant <pattern>', 'only mistakes whose name matches this regular expression')
  .option(
    '--host <host>',
    'where to try mutants of the reference; not node: only the cases that cannot be passed on node',
    'node',
  )
  .option('--native', "wrong clients and false records, with the browser's own EventSource")
  .action(async (options: Options) => {
    process.exitCode = await makeMistakes(options)
  })

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = 2
  console.error(error instanceof HarnessError ? error.message : error)
}
// Whatever a mutant left behind does not keep the command alive.
process.exit()
