import { verdictWithoutRun } from '../judge/verdict.ts'
import type { TargetInfo } from '../results.ts'
import type { TargetDescription } from '../run/target.ts'
import { fetchDelivery } from './deliveries-link.ts'
import { asFailure, attachJson } from './internals.ts'
import { readPlan } from './plan.ts'
import { test } from './target-fixture.ts'

const plan = readPlan()
/** Playwright's main process wants to know all cases, a worker only those that are run. */
const ids = plan?.cases ?? (await allCases())
const chapterOf = (id: string): string | undefined => id.split('/')[0]

// Shards may cut a target between chapters; the cases of one stay together, in order.
test.describe.configure({ mode: 'parallel' })

/** One Playwright test per case, titled by its id. */
for (const chapter of new Set(ids.map(chapterOf)))
  test.describe(() => {
    test.describe.configure({ mode: 'default' })
    for (const id of ids.filter((each) => chapterOf(each) === chapter)) defineTest(id)
  })

async function allCases(): Promise<string[]> {
  const { loadCorpus } = await import('../corpus/corpus.ts')
  const { chosenCases } = await import('../corpus/chosen-cases.ts')
  const withSlow = process.env.EVENTSOURCE_CONFORMANCE_SLOW === '1'
  return chosenCases(await loadCorpus(), undefined, withSlow).map(({ id }) => id)
}

/** What a report says of the target is attached once, by the first test of a worker. */
let isTold = false

function defineTest(caseId: string): void {
  test(caseId, async ({ target: description }, testInfo) => {
    const target = testInfo.project.name
    if (!plan || !description)
      throw asFailure(`${target} cannot be run: no scheduler was started for this run.`)
    const delivery = await fetchDelivery(plan.deliveries, target, testInfo.repeatEachIndex, caseId)
    const { info = infoOf(target, description) } = delivery
    if (!isTold) attachJson(testInfo, 'target', info)
    if (!isTold && description.set !== undefined) attachJson(testInfo, 'set', description.set)
    isTold = true
    if ('broken' in delivery) {
      const { broken, isFirst } = delivery
      const result = { ...verdictWithoutRun('harness-error', broken), expected: false }
      attachJson(testInfo, 'result', result)
      if (!isFirst) test.skip(true, broken)
      throw asFailure(broken)
    }
    const { title, result, explanation } = delivery
    attachJson(testInfo, 'result', result)
    const annotate = (type: string, text: string): void =>
      void testInfo.annotations.push({ type, description: text })
    const { verdict, outcome, reason, knownFailure, expected } = result
    if (outcome !== undefined) annotate('observed', outcome)
    if (result.unscored) annotate('not scored', `${caseId} is not in this set.`)
    if (knownFailure) annotate('known failure', knownFailure.reason)
    if (verdict === 'fail' && expected && !knownFailure) annotate('should', title)
    if (verdict === 'n/a' || verdict === 'blocked') test.skip(true, `${verdict}: ${reason}`)
    if (explanation !== undefined) throw asFailure(explanation)
  })
}

/** Of a target that could not be opened. */
function infoOf(id: string, { implementation, host }: TargetDescription): TargetInfo {
  return {
    id,
    implementation: { name: implementation, version: null, profile: null },
    host: { name: host, version: null, source: null },
  }
}
