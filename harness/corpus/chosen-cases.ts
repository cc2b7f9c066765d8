import type { Level } from '../case.ts'
import type { CorpusCase } from './corpus.ts'
import { HarnessError } from '../errors.ts'

/**
 * The cases whose id a pattern matches; all of them without one.
 *
 * @throws HarnessError if the pattern is no regular expression or matches nothing
 */
export function chosenCases(
  corpus: readonly CorpusCase[],
  pattern: string | undefined,
): readonly CorpusCase[] {
  if (pattern === undefined) return corpus
  const cases = corpus.filter(({ id }) => matcher(pattern).test(id))
  if (cases.length > 0) return cases
  throw new HarnessError(`No case matches --grep ${pattern}: ids look like ${corpus[0]?.id}.`)
}

/** Levels by how much they demand, the most first. */
export const demandingLevels = ['must', 'interop', 'should'] as const
export type DemandingLevel = (typeof demandingLevels)[number]

/** The cases of a level and of those that demand more; all of them without one. */
export function casesDownTo(
  cases: readonly CorpusCase[],
  level: DemandingLevel | undefined,
): readonly CorpusCase[] {
  if (level === undefined) return cases
  const levels = new Set<Level>(demandingLevels.slice(0, demandingLevels.indexOf(level) + 1))
  return cases.filter((testCase) => levels.has(testCase.level ?? 'must'))
}

/** One of some parts of a whole, counted from 1. */
export interface Shard {
  index: number
  total: number
}

/** The cases of a shard: every so many, so that cases which take long are spread over all shards. */
export function casesOfShard(
  cases: readonly CorpusCase[],
  { index, total }: Shard,
): readonly CorpusCase[] {
  return cases.filter((_case, place) => place % total === index - 1)
}

function matcher(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'v')
  } catch (error) {
    throw new HarnessError(`--grep ${pattern} is not a regular expression: ${String(error)}.`)
  }
}
