import path from 'node:path'
import { setNamed } from '../corpus/case-sets.ts'
import { chosenCases } from '../corpus/chosen-cases.ts'
import { type CorpusCase, loadCorpus } from '../corpus/corpus.ts'
import { type ListedRequirement, loadRequirements } from '../corpus/requirements.ts'
import { HarnessError, messageOf } from '../errors.ts'
import { explain } from '../judge/explain.ts'
import type { Result } from '../results.ts'
import { adapterWords, caseCommand } from '../run/case-command.ts'
import type { Target } from '../run/target.ts'
import { runTarget } from '../run/target-run.ts'
import { implementationName, targetFor } from '../run/targets.ts'

/** What is used of a test runner: vitest, jest, node:test and bun test have functions of this shape. */
export interface TestRunner {
  describe: (name: string, body: () => void) => unknown
  it: (name: string, body: (...context: unknown[]) => Promise<void>, timeoutMs?: number) => unknown
}

/** What of the suite is run, where, and by which test runner. */
export interface DescribeOptions extends TestRunner {
  /** Name of a host; `node` if left out. */
  host?: string
  /** Only cases whose id matches this regular expression. */
  grep?: string
  /** Name of a frozen set: cases that are not in it are run and shown, and are never red. */
  set?: string
  /** The file of known failures; the `known-failures.json` beside the adapter, if there is one, if left out. */
  knownFailures?: string
  /** Whether known failures without a reason are accepted; not if left out. */
  allowUnexplained?: boolean
}

/** A test waits until its case has had its turn; what hangs, the harness ends long before. */
const patienceMs = 600_000

/**
 * Defines a test for each case, grouped by chapter; to be awaited where test files define their tests. A known failure
 * passes, one that passes by now is red; what does not apply, or is blocked, is skipped with the reason.
 *
 * The cases are run beside each other as soon as the first test begins, and each test tells what came of its case. So
 * `grep` keeps cases from being run, and a filter of the runner keeps them from being told only.
 *
 * @param adapter path of the adapter file
 * @throws HarnessError if there is no such host, set or case
 */
export async function describeConformance(
  adapter: string,
  {
    describe,
    it,
    host = 'node',
    grep,
    set,
    knownFailures,
    allowUnexplained = false,
  }: DescribeOptions,
): Promise<void> {
  const file = path.resolve(adapter)
  const corpus = await loadCorpus()
  const cases = chosenCases(corpus, grep, false)
  const scored = set === undefined ? undefined : setNamed(set, corpus).scored
  const found = targetFor(implementationName(file), file, host, knownFailures)
  const target = { ...found, allowUnexplained }
  const requirements = await loadRequirements()
  let run: Run | undefined
  const outcomeOf = async (testCase: CorpusCase): Promise<Result | undefined> => {
    run ??= startRun(target, cases, corpus, scored)
    // Runners tidy up after the last test: what the host has started must be gone by then.
    if (testCase === cases.at(-1)) await run.over
    return run.outcomes[cases.indexOf(testCase)]
  }
  const define = (testCase: CorpusCase): void => {
    const beside = scored?.has(testCase.id) === false ? ' (not scored)' : ''
    // No parameter has a name: jest and bun would take it for a callback to be called.
    const body = async (...[context]: unknown[]): Promise<void> => {
      const result = await outcomeOf(testCase)
      if (result) tell(testCase, target, result, requirements, context)
    }
    it(`${testCase.id}: ${testCase.title}${beside}`, body, patienceMs)
  }
  describe(target.id, () => {
    for (const [chapter, own] of byChapter(cases))
      describe(chapter, () => {
        for (const testCase of own) define(testCase)
      })
  })
}

function byChapter(cases: readonly CorpusCase[]): Map<string, CorpusCase[]> {
  const chapters = new Map<string, CorpusCase[]>()
  for (const testCase of cases) {
    const [chapter = ''] = testCase.id.split('/')
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), testCase])
  }
  return chapters
}

interface Run {
  /** What comes of each case, in their order. What the harness is at fault in, all that is left says. */
  outcomes: Promise<Result>[]
  /** Settles once the host is closed. */
  over: Promise<void>
}

/** Runs the cases. */
function startRun(
  target: Target,
  cases: readonly CorpusCase[],
  corpus: readonly CorpusCase[],
  scored: ReadonlySet<string> | undefined,
): Run {
  const settle = new Map<CorpusCase, (result: Result) => void>()
  const refuse: ((fault: Error) => void)[] = []
  const outcomes = cases.map(
    (testCase) =>
      new Promise<Result>((resolve, reject) => {
        settle.set(testCase, resolve)
        refuse.push(reject)
      }),
  )
  const faults: string[] = []
  const words = adapterWords(target.adapterFile, target.host.name)
  const commandFor = (id: string): string => caseCommand(words, id)
  const listener = {
    info: () => undefined,
    result: (testCase: CorpusCase, result: Result) => settle.get(testCase)?.(result),
    fault: (sentence: string) => void faults.push(sentence),
    lost: (sentence: string) => void faults.push(sentence),
  }
  const over = runTarget(target, cases, corpus, commandFor, listener, scored)
    .catch((error: unknown) => void faults.push(messageOf(error)))
    .then(() => {
      const reason = faults.join('\n') || 'The run ended without a result of this case.'
      // One that has its result stays as it is.
      for (const reject of refuse) reject(withoutStack(new HarnessError(reason)))
    })
  // Nobody may ask for one of them; that is no fault.
  for (const outcome of outcomes) outcome.catch(() => undefined)
  return { outcomes, over }
}

function tell(
  testCase: CorpusCase,
  { id }: Target,
  result: Result,
  requirements: readonly ListedRequirement[],
  context: unknown,
): void {
  const { verdict, expected, reason } = result
  if (!expected) throw withoutStack(new Error(explain(testCase, id, result, requirements)))
  const { skip } = Object(context) as { skip?: (note: string) => void }
  if (verdict === 'n/a' || verdict === 'blocked') skip?.call(context, `${verdict}: ${reason}`)
}

/** Where in the harness it was made is of no use to the reader. */
function withoutStack(error: Error): Error {
  error.stack = `${error.name}: ${error.message}`
  return error
}
