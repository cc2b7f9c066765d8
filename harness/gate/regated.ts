import type { KnownFailure, Result, Results, TargetInfo } from '../results.ts'
import { gate } from './gate.ts'
import type { KnownFailures } from './known-failures.ts'

/** The same verdicts, green and red as other known failures say. */
export function regated(results: Results, knownFailures: KnownFailures): Results {
  const levels = new Map(results.cases.map(({ id, level }) => [id, level]))
  const targets = new Map(results.targets.map((target) => [target.id, target]))
  const ofTarget = (
    target: TargetInfo,
    cells: Readonly<Record<string, Result>>,
  ): Record<string, Result> => {
    const again = (id: string, result: Result): Result => {
      const { expected: _expected, knownFailure: _known, reason: _reason, ...verdict } = result
      const entries: readonly KnownFailure[] = knownFailures.get(id) ?? []
      return { ...verdict, ...gate(result, levels.get(id) ?? 'must', entries, target) }
    }
    const gated = new Map(
      Object.entries(cells).map(([id, result]) => [
        id,
        isGated(result) ? again(id, result) : result,
      ]),
    )
    return Object.fromEntries(
      [...gated].map(([id, { blockedBy, ...result }]) => {
        if (!blockedBy) return [id, result]
        const root = gated.get(blockedBy.id)
        const isKnown = root ? root.expected && root.knownFailure !== undefined : blockedBy.isKnown
        return [id, { ...result, blockedBy: { ...blockedBy, isKnown } }]
      }),
    )
  }
  return {
    ...results,
    results: Object.fromEntries(
      Object.entries(results.results).map(([id, cells]) => {
        const target = targets.get(id)
        return [id, target ? ofTarget(target, cells) : cells]
      }),
    ),
  }
}

/** Whether entries decide about it; the others are what they are. */
function isGated({ verdict, unscored }: Result): boolean {
  if (unscored) return false
  return verdict === 'pass' || verdict === 'fail' || verdict === 'timeout' || verdict === 'crash'
}
