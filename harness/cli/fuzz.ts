import { Command, InvalidArgumentError } from 'commander'
import path from 'node:path'
import { literal, visible } from '../answers/byte-literal.ts'
import { caseOf } from '../answers/case-of.ts'
import { openParsers, parserAdapters } from '../answers/parsers.ts'
import { openTried } from '../answers/tried.ts'
import { loadCorpus, projectRoot } from '../corpus/corpus.ts'
import { loadRequirements } from '../corpus/requirements.ts'
import { HarnessError } from '../errors.ts'
import { ownModule } from '../installation.ts'
import { type Cause, fuzz, type FuzzOutcome } from '../fuzz/fuzz.ts'
import { chunksOf } from '../fuzz/grammar.ts'
import { knownCasesOf } from '../fuzz/known.ts'
import type { Form } from '../fuzz/smallest.ts'
import { parserSubjects, type Subjects, targetSubjects } from '../fuzz/subjects.ts'
import { interpret } from '../interpreter/interpret.ts'
import { targetFor } from '../run/targets.ts'
import type { Requirement } from '../results.ts'

interface Options {
  seed: number
  time: number
  runs?: number
  target?: string[]
}

const secondsOf = (text: string): number => {
  const found = /^([0-9]+)(s|m)?$/.exec(text)
  if (!found) throw new InvalidArgumentError('Give seconds or minutes, such as 60s or 30m.')
  return Number(found[1]) * (found[2] === 'm' ? 60 : 1)
}

const integer = (text: string): number => {
  if (!/^[0-9]+$/.test(text)) throw new InvalidArgumentError('Give a whole number.')
  return Number(text)
}

/** `fuzz`: what targets make of streams that a grammar makes, against what the standard demands. */
export const fuzzCommand = new Command('fuzz')
  .description('Compare targets with the standard on streams that a grammar makes.')
  .option('--seed <number>', 'the same seed makes the same streams', integer, 1)
  .option(
    '--time <time>',
    'for how long streams are made, such as 60s or 30m; what differs is shrunk for 30 s more at most',
    secondsOf,
    60,
  )
  .option('--runs <n>', 'how many streams, whatever time they take', integer)
  .option(
    '--target <name...>',
    'implementation@host, or the name of a parser (default: every parser, on this Node)',
  )
  .action(async (options: Options) => {
    process.exitCode = await runFuzz(options)
  })

async function runFuzz({ seed, time, runs, target: names }: Options): Promise<number> {
  const corpus = await loadCorpus()
  const requirements = await loadRequirements()
  const adapters = parserAdapters()
  const chosen = names ?? Object.keys(adapters)
  if (chosen.length === 0)
    throw new HarnessError(
      'The package brings no parser: name a target such as native@chromium with --target.',
    )
  const parsers = Object.fromEntries(
    chosen.flatMap((name) => (adapters[name] === undefined ? [] : [[name, adapters[name]]])),
  )
  const others = chosen.filter((name) => adapters[name] === undefined)
  const knownOf = (name: string) => {
    const [implementation = '', host] = name.split('@')
    const file = adapterOf(implementation).replace('adapter.ts', 'known-failures.json')
    return host === undefined
      ? knownCasesOf(implementation, file, corpus, nodeHosts, true)
      : knownCasesOf(implementation, file, corpus, [host], false)
  }
  const outcomes: FuzzOutcome[] = []
  const run = async (subjects: Subjects, name: string): Promise<void> => {
    const started = performance.now()
    const secondsSince = (): number => (performance.now() - started) / 1000
    const isTimed = runs === undefined
    let [made, known, unknown] = [0, 0, 0]
    const telling = setInterval(
      () =>
        console.error(
          `${name}: ${made} streams in ${secondsSince().toFixed(0)} s, ${known} causes known, ${unknown} not`,
        ),
      tellSeconds * 1000,
    )
    const outcome = await fuzz(subjects, {
      seed,
      knownOf,
      goesOn(streams) {
        made = streams
        return isTimed ? secondsSince() < time : streams < runs
      },
      ...(isTimed && { over: AbortSignal.timeout((time + shrinkSeconds) * 1000) }),
      onCause(cause) {
        if (cause.known) known++
        else {
          unknown++
          print(cause, requirements)
        }
      },
      onUnsettled: (form) => printUnsettled(form),
    }).finally(() => clearInterval(telling))
    outcomes.push(outcome)
    printOutcome(outcome, name, seed, secondsSince())
  }
  if (Object.keys(parsers).length > 0) {
    const opened = await openParsers(parsers, { threads: 2 })
    try {
      await run(parserSubjects(opened), 'parsers')
    } finally {
      await opened.close()
    }
  }
  if (others.length > 0) {
    const opened = await Promise.all(others.map((name) => openTried(targetNamed(name))))
    try {
      // Each by itself: no target waits for the streams of a slower one.
      await Promise.all(opened.map((one) => run(targetSubjects([one]), one.id)))
    } finally {
      await Promise.all(opened.map((one) => one.close()))
    }
  }
  const isSettled = ({ causes, unsettled }: FuzzOutcome): boolean =>
    unsettled.length === 0 && causes.every(({ known }) => known !== null)
  return outcomes.every(isSettled) ? 0 : 1
}

/** So often a run says on standard error how far it is: what is known is not printed before its end. */
const tellSeconds = 30

/** Once the time is over, what differs may be shrunk for so long. */
const shrinkSeconds = 30

/** A parser runs in this Node; what it is known to fail on one Node it fails on another. */
const nodeHosts = ['node', 'node-22', 'node-24', 'node-26']

const adapterOf = (name: string): string =>
  path.join(projectRoot, 'implementations', name, 'adapter.ts')

function targetNamed(id: string) {
  const [implementation, host] = id.split('@')
  if (!implementation || !host)
    throw new HarnessError(
      `There is no parser ${id}: give the folder of one below implementations/, or implementation@host.`,
    )
  const isNative = implementation === 'native'
  const adapter = isNative ? ownModule('implementations/native/adapter') : adapterOf(implementation)
  return targetFor(implementation, adapter, host)
}

/** A disagreement that is not known, as a case to paste. */
function print({ target, sample, difference }: Cause, requirements: readonly Requirement[]): void {
  const account = interpret(sample.bytes)
  const testCase = caseOf('stream/topic/name', [chunksOf(sample)], [account])
  console.log(`\n${target}: ${chunksOf(sample).map(visible).join(' ¦ ')}`)
  console.log(`  ${difference.text}`)
  for (const { id, text } of requirements)
    if (testCase.requirements.includes(id)) console.log(`  ${id}: ${text}`)
  console.log(literal(testCase))
}

/** A disagreement that the time was too short for. */
function printUnsettled({ target, sample, difference, isSmallest }: Form): void {
  console.log(`\n${target}: ${chunksOf(sample).map(visible).join(' ¦ ')}`)
  // What the whole stream was seen to differ in may stand at another place in this one.
  console.log(isSmallest ? `  ${difference.text}` : `  It differs in this: ${difference.kind}.`)
  console.log(
    isSmallest
      ? '  The time was over before it was clear whether this is known: give more.'
      : '  The time was over before this was shrunk: give more.',
  )
}

function printOutcome(outcome: FuzzOutcome, name: string, seed: number, seconds: number): void {
  const { streams, answers, disagreements, seenOnce, causes, unsettled } = outcome
  const known = causes.filter((cause) => cause.known !== null)
  const lookedAt = causes.reduce((sum, cause) => sum + cause.times, seenOnce + unsettled.length)
  console.log('')
  const times = new Map<string, number>()
  for (const cause of known) {
    const about = `${cause.target}: ${cause.known?.id}`
    times.set(about, (times.get(about) ?? 0) + cause.times)
  }
  for (const [about, count] of times) console.log(`known: ${about} (${count} times)`)
  if (seenOnce > 0) console.log(`seen once, and not again: ${seenOnce} disagreements`)
  if (unsettled.length > 0) console.log(`not settled in time: ${unsettled.length} disagreements`)
  console.log(
    `${name}, seed ${seed}: ${streams} streams, ${answers} answers in ${seconds.toFixed(0)} s, ` +
      `${disagreements} disagreements of ${causes.length} smallest forms, ` +
      `${causes.length - known.length} of them not known; ${lookedAt} were looked at, the others rest`,
  )
}
