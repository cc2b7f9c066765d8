import { expect, test } from '@playwright/test'
import { type CorpusCase, loadCorpus } from '../../corpus/corpus.ts'
import type { Verdict } from '../../judge/verdict.ts'
import { runCase } from '../../run/run-case.ts'
import { openTarget } from '../../run/open-target.ts'
import type { Mutant } from './mutant.ts'
import { mutate } from './mutate.ts'
import { type Proposal, proposals } from './proposals.ts'
import { isGood, referenceOn, withOpenTarget } from './trial.ts'

for (const proposal of proposals) {
  test(`${proposal.name}: the reference passes its tentative cases with it alone`, async () => {
    const cases = await casesOf(proposal)
    expect(cases).not.toEqual([])
    const without = await verdictsOf(cases, 'adapter.ts', [])
    expect(without.map(({ verdict }) => verdict)).toEqual(cases.map(() => 'fail'))
    const found = await verdictsOf(cases, proposal.adapter, proposal.changes)
    expect(found.map(({ verdict, reason }) => [verdict, reason])).toEqual(
      cases.map(() => ['pass', undefined]),
    )
  })

  for (const mutant of proposal.wrong)
    test(`${proposal.name}, but ${mutant.name}: the case that is about it fails`, async () => {
      const cases = await casesOf(proposal)
      const verdicts = await verdictsOf(cases, proposal.adapter, [...proposal.changes, mutant])
      const failed = cases.filter((_, index) => !isGood(verdicts[index] as Verdict))
      const about = cases.filter(({ id }) => new RegExp(mutant.on, 'v').test(id))
      expect(failed.map(({ id }) => id)).toEqual(about.map(({ id }) => id))
      expect(about).not.toEqual([])
    })
}

test('each case of a proposal that has wrong changes fails with one of them', async () => {
  for (const proposal of proposals.filter(({ wrong }) => wrong.length > 0)) {
    const patterns = proposal.wrong.map(({ on }) => new RegExp(on, 'v'))
    const others = (await casesOf(proposal)).filter(
      ({ id }) => !patterns.some((pattern) => pattern.test(id)),
    )
    expect(others.map(({ id }) => id)).toEqual([])
  }
})

async function casesOf(proposal: Proposal): Promise<CorpusCase[]> {
  const on = new RegExp(proposal.on, 'v')
  return (await loadCorpus()).filter(({ id, tentative }) => tentative && on.test(id))
}

function verdictsOf(
  cases: readonly CorpusCase[],
  adapter: string,
  changes: readonly Mutant[],
): Promise<Verdict[]> {
  const target = referenceOn('node', adapter)
  return withOpenTarget(openTarget(target, changes.map(mutate)), (opened) =>
    Promise.all(cases.map((each) => runCase(each, opened))),
  )
}
