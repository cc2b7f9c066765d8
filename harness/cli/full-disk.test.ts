/** A disk that is full in the middle of a run: files of this process cannot become larger than a limit. */
import { expect } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { outcomeOf } from '../hosts/child-process.ts'
import { programArguments } from './command-line.fixture.ts'
import { readResults } from '../report/read-results.ts'
import { journalEnding } from '../results-journal.ts'
import { adapters, test } from './run.fixture.ts'

test.describe.configure({ timeout: 240_000 })

/** What a shell counts the sizes of files in. */
const blockBytes = 512

test('what was complete is kept, both files are named, and the status is 2', async ({
  run,
  folder,
}) => {
  test.skip(process.platform === 'win32', 'It needs the ulimit of a shell.')
  const grep = ['--grep', '^stream/(bom|comments)/']
  const whole = await run('good', grep)
  expect(whole.status).toBe(0)
  const { results, targets, ...head } = JSON.parse(
    readFileSync(path.join(folder, 'report/results.json'), 'utf8'),
  ) as { results: Record<string, Record<string, unknown>>; targets: unknown[] }
  const cells = JSON.stringify(results).length / 2
  const blocks = Math.ceil((JSON.stringify({ ...head, targets }).length + cells) / blockBytes)
  writeFileSync(path.join(folder, 'good.js'), adapters.good)
  const words = ['run', 'good.js', '--report', 'full', ...grep]
  const { status, stderr } = await outcomeOf(
    'sh',
    ['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', process.execPath, ...programArguments, ...words],
    { cwd: folder, env: process.env },
  )
  const journal = path.join(folder, `full${journalEnding}`)
  expect(stderr).toContain(`${journal} cannot be written (EFBIG`)
  expect(stderr).not.toContain('    at ')
  expect(status).toBe(2)
  const kept = await readResults(journal)
  const count = Object.keys(kept.results['good@node'] ?? {}).length
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThan(Object.keys(results['good@node'] ?? {}).length)
})
