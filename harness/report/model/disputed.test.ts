import { expect, test } from '@playwright/test'
import { exampleResults } from '../example/example-results.fixture.ts'
import { summary } from '../machine/summary.ts'
import { summaryLines } from '../summary-lines.ts'
import { levelScores } from './levels.ts'
import { openRun } from './run.ts'

test('a disputed case is shown, and has no part in a score, a count or a level', () => {
  const results = exampleResults()
  const passing = 'stream/bom/leading'
  const disputed = results.cases.map((one) =>
    one.id === passing ? { ...one, disputed: 'https://example.org/1' } : one,
  )
  const sets = [{ name: 's', title: 'S', rank: 1, changed: [] }]
  const all = { ...results, sets, cases: results.cases.map((one) => ({ ...one, sets: ['s'] })) }
  const inDispute = { ...all, cases: disputed.map((one) => ({ ...one, sets: ['s'] })) }
  const [before, after] = [openRun(all), openRun(inDispute)]
  expect(after.disputed.map(({ id }) => id)).toEqual([passing])
  expect(after.casesAt('must').map(({ id }) => id)).not.toContain(passing)
  expect(before.casesAt('must').map(({ id }) => id)).toContain(passing)
  const [target] = before.ran
  const levelOf = (run: typeof before) => levelScores(run, target!)[0]!.of
  expect(levelOf(after)).toBe(levelOf(before) - 1)
  expect(summary(after)).toContain(`\`${passing}\`: passed by`)
  expect(summary(before)).not.toContain('### Disputed')
  expect(summaryLines(inDispute).join('\n')).toContain('1 disputed')
})
