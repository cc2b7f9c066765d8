import { expect, test } from '@playwright/test'
import { exampleTarget, resultsOf } from '../example/example-results.fixture.ts'
import { exampleCases } from '../example/example-cases.fixture.ts'
import { levelBadge } from '../machine/badge.ts'
import { summary } from '../machine/summary.ts'
import { summaryLines } from '../summary-lines.ts'
import type { Result, TargetInfo } from '../../results.ts'
import { levelScores, reached, reachedText } from './levels.ts'
import { gateCount, gateText } from './gate.ts'
import { openRun } from './run.ts'

const sets = [
  { name: 'upper', title: 'Upper 1999', rank: 2, changed: [] },
  { name: 'all', title: 'All', changed: [] },
  { name: 'lower', title: 'Lower 1999', rank: 1, changed: [] },
]
const ids = exampleCases.slice(0, 3).map(({ id }) => id)
const [first = '', second = '', third = ''] = ids

/** A run of three cases: the first two are the lower level, all three the upper. */
function runOf(
  verdicts: Readonly<Record<string, Partial<Result>>>,
  profile: TargetInfo['implementation']['profile'] = 'eventsource',
) {
  const target = exampleTarget('mine@node')
  const implementation = { ...target.implementation, profile }
  const cases = exampleCases.slice(0, 3).map((testCase, index) => ({
    ...testCase,
    sets: index < 2 ? ['all', 'lower', 'upper'] : ['all', 'upper'],
  }))
  const results = resultsOf(cases, [{ ...target, implementation }], ({ id }) => ({
    verdict: 'pass',
    expected: true,
    durationMs: 1,
    waitedMs: 0,
    runs: 1,
    ...verdicts[id],
  }))
  return { run: openRun({ ...results, sets }), target: { ...target, implementation } }
}

/** What is said of a run in words. */
function said(...of: Parameters<typeof runOf>): string | null {
  const { run, target } = runOf(...of)
  return reachedText(reached(run, target))
}

test('the highest level that is passed in full is named, with how much of the next', () => {
  expect([
    said({}),
    said({ [third]: { verdict: 'fail' } }),
    said({ [second]: { verdict: 'timeout' } }),
  ]).toEqual(['Upper 1999', 'Lower 1999; Upper 1999: 2/3', 'Lower 1999: 1/2'])
})

test('what is n/a is not passed', () => {
  expect(said({ [second]: { verdict: 'n/a' } })).toBe('Lower 1999: 1/2')
})

test('a level that an API of the profile cannot reach is not held against it', () => {
  expect(said({ [third]: { verdict: 'n/a' } }, 'parser')).toBe('Lower 1999')
})

test('a run that has not asked for all of a level says nothing of it', () => {
  const { run, target } = runOf({ [second]: { verdict: 'harness-error', expected: false } })
  expect(levelScores(run, target)[0]).toEqual({
    title: 'Lower 1999',
    passed: 1,
    of: 2,
    unmeasured: 1,
  })
  expect(reachedText(reached(run, target))).toBeNull()
  expect(levelBadge(run, target).message).toBe('not measured')
})

test('badge, summary and last line name the level', () => {
  const { run, target } = runOf({ [third]: { verdict: 'fail' } })
  expect(levelBadge(run, target)).toMatchObject({ message: 'Lower 1999', color: '2f7d32' })
  expect(summary(run)).toContain('| Lower 1999; Upper 1999: 2/3 |')
  expect(summaryLines(run.results)[0]).toContain('(Lower 1999; Upper 1999: 2/3)')
})

test('what the set of a run does not have is counted apart', () => {
  const unscored = { unscored: true } as const
  const { run } = runOf({ [first]: { verdict: 'fail', ...unscored }, [second]: unscored })
  expect(gateText(gateCount(run))).toBe('1 verdict, all as expected; 2 not scored')
  expect(run.tally('mine@node', run.results.cases)).toMatchObject({
    passed: 1,
    failed: 0,
    unscored: 2,
  })
  expect(summaryLines(run.results)[0]).toContain('1 passed, 2 not scored')
})
