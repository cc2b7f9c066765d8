import { expect, test } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { readResults } from '../report/read-results.ts'
import { journalEnding } from '../results-journal.ts'
import { configurationFor, startPlaywright } from './nested-playwright.fixture.ts'

// A machine may be busy with browsers.
test.describe.configure({ timeout: 120_000 })

test('a run that is killed leaves what it has measured, and no process', async () => {
  const report = test.info().outputPath('report')
  const journal = `${report}${journalEnding}`
  // A case that waits for eleven seconds, so that the run has not ended, and quick ones that are reported before it.
  const chosen = ['--project=reference@node', '--grep=stream/bom/|transport/silence/11-seconds']
  const run = startPlaywright(['--config', configurationFor(report), ...chosen, '--workers=1'])
  run.stdout.resume()
  const lines = (): string[] =>
    existsSync(journal) ? readFileSync(journal, 'utf8').trim().split('\n') : []
  await expect.poll(lines, { timeout: 50_000 }).toHaveProperty('3')
  const lanes = childrenOf(run.pid)
  expect(lanes.length).toBeGreaterThan(0)
  run.kill('SIGKILL')
  await run
  const { environment, targets, results } = await readResults(journal)
  expect(environment.unfinished).toBe(true)
  expect(targets.map(({ id }) => id)).toEqual(['reference@node'])
  expect(Object.keys(results['reference@node'] ?? {}).length).toBeGreaterThan(0)
  for (const lane of lanes)
    await expect.poll(() => existsSync(`/proc/${lane}`), { timeout: 20_000 }).toBe(false)
})

/** The processes that one has started itself. */
function childrenOf(pid: number | undefined): string[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return list.split(' ').filter((each) => each !== '')
}
