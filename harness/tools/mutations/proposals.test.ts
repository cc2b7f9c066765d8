import { expect, test } from '@playwright/test'
import { type CorpusCase, loadCorpus } from '../../corpus/corpus.ts'
import type { Verdict } from '../../judge/verdict.ts'
import { runCase } from '../../run/run-case.ts'
import { openTarget } from '../../run/open-target.ts'
import { namesOf, readKilled } from './killed.ts'
import type { Mutant } from './mutant.ts'
import { mutate } from './mutate.ts'
import { isProposed, type Proposal, proposals } from './proposals.ts'
import { referenceOn, withOpenTarget } from './trial.ts'

for (const proposal of proposals) {
  test(`${proposal.name}: the reference passes its tentative cases with it alone`, async () => {
    const cases = await casesOf(proposal)
    expect(cases).not.toEqual([])
    const without = await verdictsOf(cases, 'adapter.ts', [])
    expect(without.map(({ verdict }) => verdict)).toEqual(cases.map(() => 'fail'))
    const found = await verdictsOf(cases, proposal.adapter, proposal.changes)
    expect(found.map(({ verdict, detail }) => [verdict, detail?.problem])).toEqual(
      cases.map(() => ['pass', undefined]),
    )
  })

  test(`${proposal.name}: a wrong change of it is refused by the case about it, and by no other`, async () => {
    const cases = await casesOf(proposal)
    const killed = await readKilled('killed.json')
    for (const { name, on } of proposal.wrong) {
      const refusing = cases.filter(({ id }) => killed[id] && namesOf(killed[id]).includes(name))
      const about = cases.filter(({ id }) => new RegExp(on, 'v').test(id))
      expect(
        refusing.map(({ id }) => id),
        name,
      ).toEqual(about.map(({ id }) => id))
    }
  })
}

async function casesOf(proposal: Proposal): Promise<CorpusCase[]> {
  return (await loadCorpus()).filter((each) => each.tentative && isProposed(each, proposal))
}

function verdictsOf(
  cases: readonly CorpusCase[],
  adapter: string,
  changes: readonly Mutant[],
): Promise<Verdict[]> {
  const plugins = changes.map((change) => mutate(change))
  return withOpenTarget(openTarget(referenceOn('node', adapter), plugins), (opened) =>
    Promise.all(cases.map((each) => runCase(each, opened))),
  )
}
