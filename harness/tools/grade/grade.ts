import { visible } from '../../answers/byte-literal.ts'
import { type Case, toChunks } from '../../case.ts'
import { contentHash } from '../../corpus/case-content.ts'
import { coverageOf } from '../../corpus/coverage.ts'
import type { ListedRequirement } from '../../corpus/requirements.ts'
import { type Grade, type Measure, shareOf } from '../../report/model/grade.ts'
import type { Results } from '../../results.ts'
import type { settledStreams } from '../../fuzz/settled-streams.ts'
import { isParsing } from '../../run/parsing-case.ts'
import { type Killed, namesOf } from '../mutations/killed.ts'
import { measured } from './measured.ts'
import { steady } from './steady.ts'

/** What the suite is graded by. */
export interface Graded {
  requirements: readonly ListedRequirement[]
  corpus: readonly Case[]
  /** The tables of mutations: what each case has killed. */
  killed: readonly Killed[]
  /** The names of all mutants, wrong clients and edited logs. */
  mutants: ReadonlySet<string>
  /** The results of the last full run. */
  results: Results
  /** Streams that fuzzing found, and no case asks: by implementation. */
  settled: typeof settledStreams
  /** Results of further full runs, for what differed between them. */
  runs?: readonly Results[]
}

/** Grades the suite. All is computed: a case taken out lowers what it alone gave. */
export function gradeOf(graded: Graded): Grade {
  const measures = [
    covered(graded),
    proved(graded),
    provedByPrograms(graded),
    mutantsKilled(graded),
    tellingApart(graded),
    askedByCases(graded),
    ...(graded.runs === undefined ? [] : [steady(graded.results, graded.runs)]),
  ]
  const sum = measures.reduce((total, measure) => total + shareOf(measure), 0)
  return { grade: sum / measures.length, measures }
}

function covered({ requirements, corpus }: Graded): Measure {
  const coverage = coverageOf(requirements, corpus)
  const missing = Object.entries(coverage.uncovered).map(([name, why]) => ({ name, why }))
  return measured(
    'Requirements covered',
    'Statements of the standard that can be tested and that a case observes.',
    Object.keys(coverage.covered).length + missing.length,
    missing,
  )
}

/** What a case as it is now has killed; what it killed before it was changed counts for nothing. */
function killedBy({ killed }: Graded, testCase: Case): Killed[string][] {
  const content = contentHash(testCase)
  return killed.flatMap((table) => {
    const row = table[testCase.id]
    return row?.content === content ? [row] : []
  })
}

function proved(graded: Graded): Measure {
  return measured(
    'Cases seen to fail',
    'Cases that, as they are now, refuse a mutant, a wrong client or an edited log.',
    graded.corpus.length,
    graded.corpus
      .filter((testCase) => killedBy(graded, testCase).length === 0)
      .map(({ id, title }) => ({ name: id, why: title })),
  )
}

function provedByPrograms(graded: Graded): Measure {
  const isByLog = (testCase: Case): boolean =>
    killedBy(graded, testCase).every(({ killed }) => killed.length === 0)
  return measured(
    'Cases that a wrong program fails',
    'Cases that refuse a mutant or a wrong client. The others are proved only by an edited log: the judge is seen to refuse it, and no program.',
    graded.corpus.length,
    graded.corpus.filter(isByLog).map(({ id, title }) => ({ name: id, why: title })),
  )
}

function mutantsKilled(graded: Graded): Measure {
  const dead = new Set(
    graded.corpus.flatMap((testCase) => killedBy(graded, testCase)).flatMap(namesOf),
  )
  return measured(
    'Mutants killed',
    'Mutants of the reference, wrong clients and edited logs that a case refuses.',
    graded.mutants.size,
    [...graded.mutants]
      .filter((name) => !dead.has(name))
      .map((name) => ({ name, why: 'No case refuses it.' })),
  )
}

const bad: ReadonlySet<string> = new Set(['fail', 'timeout', 'crash'])

function tellingApart({ corpus, results }: Graded): Measure {
  const judged = corpus.filter(({ level }) => level !== 'observe')
  const missing = judged.flatMap(({ id }) => {
    const verdicts = new Set(Object.values(results.results).map((of) => of[id]?.verdict))
    const fails = [...verdicts].some((verdict) => verdict !== undefined && bad.has(verdict))
    if (fails && verdicts.has('pass')) return []
    if (fails) return [{ name: id, why: 'No target passes it.' }]
    const why = verdicts.has('pass') ? 'No target fails it.' : 'It was not run.'
    return [{ name: id, why }]
  })
  return measured(
    'Cases that tell targets apart',
    'Cases that at least one target passes and at least one fails, in the last full run.',
    judged.length,
    missing,
  )
}

function askedByCases({ corpus, settled }: Graded): Measure {
  const missing = Object.entries(settled).flatMap(([implementation, streams]) =>
    streams.map(({ case: id, body }) => ({
      name: `${implementation}: ${visible(Buffer.concat(body.flatMap(toChunks)))}`,
      why: `Seen to come from what ${id} shows otherwise.`,
    })),
  )
  return measured(
    'Streams that cases ask',
    'Streams of cases, and those on which fuzzing found that an implementation differs. Missing are those that no case asks.',
    corpus.filter(isParsing).length + missing.length,
    missing,
  )
}
