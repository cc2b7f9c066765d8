import { compatTable } from '../compat/table.ts'
import type { Comparison } from '../model/comparison.ts'
import type { TargetHistory } from '../model/history.ts'
import type { Run } from '../model/run.ts'
import { indexAssets, storyAssets } from './assets.ts'
import { indexPage } from './index-page.tsx'
import { storyPage } from './story-page.tsx'

/** Writes `index.html`, a page per case with the style sheet they share, and `compat.json`. */
export async function writePages(
  run: Run,
  more: { comparison?: Comparison | undefined; histories: TargetHistory[]; isGraded: boolean },
  write: (file: string, content: string) => Promise<void>,
): Promise<void> {
  const compat = compatTable(run)
  await write('compat.json', `${JSON.stringify(compat, null, 1)}\n`)
  await write('index.html', indexPage({ run, compat, ...more }, await indexAssets()))
  const assets = await storyAssets()
  await write('cases/story.css', assets.css)
  for (const testCase of run.results.cases)
    await write(`cases/${testCase.id}.html`, storyPage(run, testCase, assets))
}
