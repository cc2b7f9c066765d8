/**
 * `npm run publish-report`: keeps the last full run in git. The pages of the published report are made from the kept
 * results, by the workflow that publishes them or by `npm run -s cli -- report reports/published/results.json.gz`.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { projectRoot } from '../../corpus/corpus.ts'
import { bugs } from '../../report/machine/bugs.ts'
import { summary } from '../../report/machine/summary.ts'
import { openRun } from '../../report/model/run.ts'
import { readResults } from '../../report/read-results.ts'
import { takePicture } from './picture.ts'

const results = await readResults(path.join(projectRoot, 'reports/latest/results.json'))
const folder = path.join(projectRoot, 'reports/published')

await mkdir(folder, { recursive: true })
await writeFile(
  path.join(folder, 'results.json.gz'),
  gzipSync(JSON.stringify(results), { level: 9 }),
)
await writeFile(path.join(folder, 'summary.md'), summary(openRun(results)))
await writeFile(path.join(projectRoot, 'reports/bugs.md'), bugs(openRun(results)))
await takePicture(results, path.join(folder, 'matrix.png'))
console.log('reports/published/: results.json.gz, summary.md, matrix.png; reports/bugs.md')
