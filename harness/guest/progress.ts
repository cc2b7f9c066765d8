/** What has come of a guest's run so far, as its page shows it. */
import { defaultClientScript } from '../case.ts'
import type { CorpusCase } from '../corpus/corpus.ts'
import { explain } from '../judge/explain.ts'
import { standingOf } from '../report/model/mark.ts'
import type { Requirement, Result } from '../results.ts'
import { demandedWaitMs } from '../run/demanded-wait.ts'
import type { Counts, GuestView, ShownFailure } from './messages.ts'

export interface Progress {
  result(target: string, testCase: CorpusCase, result: Result): void
  /** A realm could not be run, or something else is to be known. */
  problem(sentence: string): void
  /** Everything there was to run has been run. */
  finish(): void
  readonly isFinished: boolean
  view(state: 'running' | 'paused' | 'left'): Omit<GuestView, 'version' | 'name'>
}

/** More of them a page can hardly show, and nobody reads. */
const shownFailures = 20

/** What a case costs beside what it waits for, in ms: what an engine takes for it on an ordinary machine. */
const ownMs = 100

export function createProgress(
  targets: readonly string[],
  cases: readonly CorpusCase[],
  requirements: readonly Requirement[],
): Progress {
  const chapters = new Map<string, Counts>()
  const counts = noCounts()
  const realms = targets.map((target) => ({ target, total: cases.length, done: 0 }))
  const failures: (ShownFailure & { rank: number })[] = []
  const reasons = new Map<string, number>()
  const problems: string[] = []
  const clock = createClock(targets.length * cases.reduce((sum, each) => sum + costMs(each), 0))
  let isFinished = false
  for (const { id } of cases) {
    const ofChapter = chapters.get(chapterOf(id)) ?? noCounts()
    chapters.set(chapterOf(id), ofChapter)
    for (const counted of [ofChapter, counts]) counted.left += targets.length
  }
  return {
    result(target, testCase, result) {
      clock.take(costMs(testCase), result)
      const realm = realms.find((each) => each.target === target)
      if (realm) realm.done++
      for (const counted of [counts, chapters.get(chapterOf(testCase.id))]) {
        if (!counted) continue
        counted.left--
        counted[countOf(result)]++
      }
      const { verdict, reason = '' } = result
      if (verdict === 'n/a') reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
      if (countOf(result) !== 'failed') return
      failures.push({
        rank: rankOf(testCase, result),
        caseId: testCase.id,
        target,
        title: testCase.title,
        verdict,
        story: explain(testCase, target, result, requirements),
        requirements: requirements
          .filter(({ id }) => testCase.requirements.includes(id))
          .map(({ id, url }) => ({ id, url })),
      })
    },
    problem(sentence) {
      problems.push(sentence)
    },
    finish() {
      isFinished = true
    },
    get isFinished() {
      return isFinished
    },
    view: (state) => ({
      phase: isFinished && state !== 'left' ? 'done' : state,
      problems,
      realms,
      counts,
      secondsLeft: isFinished ? 0 : clock.secondsLeft(),
      chapters: [...chapters].map(([chapter, ofChapter]) => ({ name: chapter, counts: ofChapter })),
      failures: failures
        .toSorted((one, other) => one.rank - other.rank)
        .slice(0, shownFailures)
        .map(({ rank: _rank, ...shown }) => shown),
      notApplicable: [...reasons]
        .map(([reason, number]) => ({ reason, cases: number }))
        .toSorted((one, other) => other.cases - one.cases),
    }),
  }
}

/** What a case costs in an engine that does what it should, roughly. */
export function costMs(testCase: CorpusCase): number {
  const quiets = (testCase.client ?? defaultClientScript).map((step) =>
    'quiet' in step ? step.quiet : 0,
  )
  return quiets.reduce((sum, ms) => sum + ms, demandedWaitMs(testCase) + ownMs)
}

/** Tells how long the rest takes by what the cases so far have taken. */
function createClock(totalMs: number) {
  let leftMs = totalMs
  let expectedMs = 0
  let takenMs = 0
  return {
    take(cost: number, { durationMs }: Result) {
      leftMs -= cost
      if (durationMs === 0) return
      expectedMs += cost
      takenMs += durationMs
    },
    secondsLeft(): number | null {
      if (takenMs === 0) return null
      return Math.ceil((leftMs * (takenMs / expectedMs)) / 1000)
    },
  }
}

function noCounts(): Counts {
  return { passed: 0, failed: 0, tolerated: 0, observed: 0, notApplicable: 0, left: 0 }
}

function chapterOf(caseId: string): string {
  return caseId.split('/')[0] ?? ''
}

function countOf(result: Result): Exclude<keyof Counts, 'left'> {
  if (standingOf(result) === 'unexpected') return 'failed'
  if (result.verdict === 'pass') return 'passed'
  if (result.verdict === 'observed') return 'observed'
  if (result.verdict === 'n/a') return 'notApplicable'
  return 'tolerated'
}

const levels = ['must', 'interop', 'should', 'observe']
const verdicts = ['harness-error', 'crash', 'fail', 'timeout']

/** The smaller, the worse: what the standard demands first, then what takes the browser down. */
function rankOf({ level = 'must' }: CorpusCase, { verdict }: Result): number {
  return levels.indexOf(level) * verdicts.length + verdicts.indexOf(verdict)
}
