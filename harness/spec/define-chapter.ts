import { loadCorpus } from '../corpus/corpus.ts'
import { loadRequirements } from '../corpus/requirements.ts'
import { explain } from '../judge/explain.ts'
import { asFailure } from './as-failure.ts'
import { test } from './target-fixture.ts'

/** One Playwright test per case of a chapter, titled by its id. */
export async function defineChapter(chapter: string): Promise<void> {
  const corpus = await loadCorpus()
  const requirements = await loadRequirements()
  for (const item of corpus.filter(({ id }) => id.startsWith(`${chapter}/`)))
    test(item.id, async ({ results, target }, testInfo) => {
      const { info, result, skip } = await results(item.id)
      // Not by attach(): it is a step, with a stack and a folder, and costs more than many a case.
      testInfo.attachments.push({
        name: 'result',
        body: Buffer.from(JSON.stringify({ info, result })),
        contentType: 'application/json',
      })
      if (skip !== undefined) test.skip(true, skip)
      const { verdict, outcome, reason, knownFailure, expected } = result
      if (outcome !== undefined)
        testInfo.annotations.push({ type: 'observed', description: outcome })
      if (knownFailure)
        testInfo.annotations.push({ type: 'known failure', description: knownFailure.reason })
      if (verdict === 'fail' && expected && !knownFailure)
        testInfo.annotations.push({ type: 'should', description: item.title })
      if (verdict === 'n/a' || verdict === 'blocked') test.skip(true, `${verdict}: ${reason}`)
      if (!expected) throw asFailure(explain(item, target, result, requirements))
    })
}
