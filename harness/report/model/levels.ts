import type { Results, TargetInfo } from '../../results.ts'
import { isCounted, type Run } from './run.ts'

/** How a target stands to a level to be proud of: a frozen set that names what an implementation can do. */
export interface LevelScore {
  title: string
  /** An n/a is not among them: what the API does not offer, it does not do. */
  passed: number
  /** The cases of the level, as they were when it was made, but for those that are disputed. */
  of: number
  /** Those that this run has no verdict of. */
  unmeasured: number
}

/** What a target is said to have reached. */
export interface Reached {
  /** The highest level that it passes in full; undefined if there is none. */
  full: LevelScore | undefined
  /** The level after it, if an API of this profile can have it; undefined too if the run did not ask for all of it. */
  next: LevelScore | undefined
}

type Profile = TargetInfo['implementation']['profile']

/** Ranks that a profile can reach: an API without connections, or without the interface, has no more. */
const highestRanks: Partial<Record<NonNullable<Profile>, number>> = { parser: 1, client: 2 }

/** The scores of a target in all levels, the lowest first. */
export function levelScores(run: Run, target: TargetInfo): LevelScore[] {
  return levelsOf(run.results).map(({ name, title }) => {
    const members = run.results.cases.filter((one) => one.sets?.includes(name) && isCounted(one))
    const verdicts = members.map(({ id }) => run.result(target.id, id)?.verdict)
    return {
      title,
      of: members.length,
      passed: verdicts.filter((verdict) => verdict === 'pass').length,
      unmeasured: verdicts.filter((each) => each === undefined || each === 'harness-error').length,
    }
  })
}

export function reached(run: Run, target: TargetInfo): Reached {
  const scores = levelScores(run, target)
  const isFull = ({ passed, of }: LevelScore): boolean => of > 0 && passed === of
  const inFull = scores.findLastIndex((_, rank) => scores.slice(0, rank + 1).every(isFull))
  const { profile } = target.implementation
  const ranks = (profile === null ? undefined : highestRanks[profile]) ?? scores.length
  const next = inFull + 1 < ranks ? scores[inFull + 1] : undefined
  return { full: scores[inFull], next: next?.unmeasured === 0 ? next : undefined }
}

/** `SSE client 2026; EventSource 2026: 690/741`; null if the run asks too little to say any of it. */
export function reachedText({ full, next }: Reached): string | null {
  const parts = [full?.title, next && `${next.title}: ${next.passed}/${next.of}`]
  const said = parts.filter((part) => part !== undefined)
  return said.length === 0 ? null : said.join('; ')
}

function levelsOf({ sets = [] }: Results) {
  return sets
    .filter(({ rank }) => rank !== undefined)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
}
