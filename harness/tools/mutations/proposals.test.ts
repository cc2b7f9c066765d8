import { expect, test } from '@playwright/test'
import { loadCorpus } from '../../corpus/corpus.ts'
import { runCase } from '../../run/run-case.ts'
import { openTarget } from '../../run/open-target.ts'
import { mutate } from './mutate.ts'
import { proposals } from './proposals.ts'
import { referenceOn, withOpenTarget } from './trial.ts'

for (const proposal of proposals)
  test(`${proposal.name}: the reference passes its tentative cases with it alone`, async () => {
    const on = new RegExp(proposal.on, 'v')
    const cases = (await loadCorpus()).filter(({ id, tentative }) => tentative && on.test(id))
    expect(cases).not.toEqual([])
    const verdictsWith = (plugins: ReturnType<typeof mutate>[]): Promise<string[]> =>
      withOpenTarget(openTarget(referenceOn('node'), plugins), (opened) =>
        Promise.all(cases.map(async (each) => (await runCase(each, opened)).verdict)),
      )
    expect(await verdictsWith([])).toEqual(cases.map(() => 'fail'))
    expect(await verdictsWith([mutate(proposal)])).toEqual(cases.map(() => 'pass'))
  })
