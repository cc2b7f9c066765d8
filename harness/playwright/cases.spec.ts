import { type CorpusCase, loadCorpus } from '../corpus/corpus.ts'
import { loadRequirements } from '../corpus/requirements.ts'
import { explain } from '../judge/explain.ts'
import { asFailure, attachJson } from './internals.ts'
import { test } from './target-fixture.ts'

const corpus = await loadCorpus()
const requirements = await loadRequirements()
const chapterOf = ({ id }: CorpusCase): string | undefined => id.split('/')[0]

// Chapters may run in different workers; the cases of one stay together, in order.
test.describe.configure({ mode: 'parallel' })

/** One Playwright test per case, titled by its id. */
for (const chapter of new Set(corpus.map(chapterOf)))
  test.describe(() => {
    test.describe.configure({ mode: 'default' })
    for (const testCase of corpus.filter((each) => chapterOf(each) === chapter))
      defineTest(testCase)
  })

function defineTest(testCase: CorpusCase): void {
  test(testCase.id, async ({ results, target }, testInfo) => {
    const { info, result, skip } = await results(testCase)
    const attached = { result, ...(info && { target: info }) }
    for (const [name, value] of Object.entries(attached)) attachJson(testInfo, name, value)
    if (skip !== undefined) test.skip(true, skip)
    const { verdict, outcome, reason, knownFailure, expected } = result
    if (outcome !== undefined) testInfo.annotations.push({ type: 'observed', description: outcome })
    if (knownFailure)
      testInfo.annotations.push({ type: 'known failure', description: knownFailure.reason })
    if (verdict === 'fail' && expected && !knownFailure)
      testInfo.annotations.push({ type: 'should', description: testCase.title })
    if (verdict === 'n/a' || verdict === 'blocked') test.skip(true, `${verdict}: ${reason}`)
    if (!expected) throw asFailure(explain(testCase, target, result, requirements))
  })
}
