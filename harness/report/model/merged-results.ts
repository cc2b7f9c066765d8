import { ResultsFileError } from '../../errors.ts'
import type { Result, Results, TargetInfo } from '../../results.ts'
import { versionOf } from './comparison.ts'

/** Results, and what they are called in messages. */
export interface NamedResults {
  file: string
  results: Results
}

/**
 * Several results in one, shards or runs of several targets: what one of them has measured.
 *
 * @throws ResultsFileError if they are of several versions of the suite, or do not agree about a target or a verdict
 */
export function mergedResults(parts: readonly NamedResults[]): Results {
  const [first, ...others] = parts
  if (!first) throw new ResultsFileError('There is nothing to merge: name results files.')
  const targets = new Map<string, TargetInfo>()
  const results: Record<string, Record<string, Result>> = {}
  const corpus = corpusOf(first.results)
  for (const { file, results: part } of [first, ...others]) {
    if (corpusOf(part) !== corpus)
      throw new ResultsFileError(
        `${file} is of ${part.suite.name} ${part.suite.version} with ${part.cases.length} cases, and ${first.file} of ` +
          `${first.results.suite.version} with ${first.results.cases.length}: merge results of the same cases.`,
      )
    for (const target of part.targets) {
      const known = targets.get(target.id)
      if (known && isOther(known, target))
        throw new ResultsFileError(
          `${file} has ${target.id} as ${versionOf(target)}, another file as ${versionOf(known)}: merge results of the same version.`,
        )
      // A target that one part could not run, another may have run.
      if (!known || known.missing !== undefined) targets.set(target.id, target)
    }
    for (const [targetId, cells] of Object.entries(part.results))
      for (const [caseId, result] of Object.entries(cells)) {
        const known = results[targetId]?.[caseId]
        if (known && known.verdict !== result.verdict)
          throw new ResultsFileError(
            `${file} has ${result.verdict} for ${caseId} on ${targetId}, another file ${known.verdict}: only one can be in the merged results.`,
          )
        ;(results[targetId] ??= {})[caseId] = result
      }
  }
  const all = parts.map((part) => part.results.environment)
  return {
    ...first.results,
    environment: {
      ...first.results.environment,
      startedAt: all.map(({ startedAt }) => startedAt).toSorted()[0] ?? '',
      durationMs: all.reduce((sum, { durationMs }) => sum + durationMs, 0),
      ...(all.some(({ unfinished }) => unfinished) && { unfinished: true }),
    },
    targets: [...targets.values()],
    results,
  }
}

function corpusOf({ suite, cases }: Results): string {
  return JSON.stringify([suite, cases.map(({ id }) => id)])
}

function isOther(one: TargetInfo, other: TargetInfo): boolean {
  if (one.missing !== undefined || other.missing !== undefined) return false
  return versionOf(one) !== versionOf(other)
}
