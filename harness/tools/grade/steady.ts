import { contentHash } from '../../corpus/case-content.ts'
import type { Measure } from '../../report/model/grade.ts'
import type { Results } from '../../results.ts'
import { causeOf } from './differing-verdicts.ts'
import { measured } from './measured.ts'

/** Verdicts of the same case on the same version of the same target. */
export function steady(results: Results, runs: readonly Results[]): Measure {
  const all = [...runs, results]
  const contents = all.map(
    ({ cases }) => new Map(cases.map((testCase) => [testCase.id, contentHash(testCase)])),
  )
  let compared = 0
  const missing: Measure['missing'] = []
  for (const target of results.targets) {
    const isSame = all.map(({ targets }) =>
      targets.some(
        ({ id, implementation, host }) =>
          id === target.id &&
          implementation.version === target.implementation.version &&
          host.version === target.host.version,
      ),
    )
    for (const caseId of Object.keys(results.results[target.id] ?? {})) {
      const content = contents.at(-1)?.get(caseId)
      const seen = all.flatMap((run, index) =>
        isSame[index] && contents[index]?.get(caseId) === content
          ? (run.results[target.id]?.[caseId]?.verdict ?? [])
          : [],
      )
      if (seen.length < 2) continue
      compared++
      if (new Set(seen).size === 1) continue
      const cause = causeOf(target.id, caseId) ?? 'No cause is known.'
      missing.push({ name: `${caseId} on ${target.id}`, why: `${seen.join(', ')}. ${cause}` })
    }
  }
  return measured(
    'Verdicts that stayed the same',
    'Verdicts of one case on one version of one target that were the same in all full runs given, with the cause where they were not.',
    compared,
    missing,
  )
}
