import type { Router } from '@koa/router'
import type { CorpusCase } from '../../corpus/corpus.ts'
import type { CasePages } from './case-pages.tsx'
import type { ManualRuns } from './manual-runs.ts'

/**
 * Adds the pages about the cases.
 *
 * | request                          | answer                                             |
 * | -------------------------------- | -------------------------------------------------- |
 * | GET /cases/                      | the index                                          |
 * | GET /cases/:id                   | a case, with the address of a run that begins now  |
 * | POST /runs/:token/signals/:name  | 204; 404: there is no such run, or no longer       |
 */
export function addCaseRoutes(
  router: Router,
  cases: readonly CorpusCase[],
  pages: CasePages,
  runs: ManualRuns,
): void {
  const byId = new Map(cases.map((testCase) => [testCase.id, testCase]))
  router.get('/cases/', (ctx) => {
    ctx.body = pages.index()
  })
  router.get('/cases/*id', async (ctx) => {
    const testCase = byId.get(ctx.params['id'] ?? '')
    if (testCase) ctx.body = pages.case(testCase, await runs.begin(testCase))
  })
  router.post('/runs/:token/signals/:name', (ctx) => {
    const { token = '', name = '' } = ctx.params
    if (runs.signal(token, name)) ctx.status = 204
  })
}
