import { expect, test } from '@playwright/test'
import { resultsOf } from '../results.fixture.ts'
import type { Result, Results } from '../results.ts'
import { none, sighting } from '../sighting.fixture.ts'
import { repeated } from './repetitions.ts'

const { target, testCase } = sighting('stream/data/a')
const passes = sighting('stream/data/a', { verdict: 'pass' }).result
const fails = sighting('stream/data/a', { lists: { messages: none } }).result
const failsOtherwise = sighting('stream/data/a', { lists: { reads: none } }).result

function run(result: Result): Results {
  return resultsOf([{ target, testCase, result }])
}

test('what is always the same is told once', () => {
  expect(repeated([run(passes), run(passes)])).toEqual({ results: run(passes), unsteady: [] })
})

test('a verdict that differs is named, and the red one is kept', () => {
  expect(repeated([run(passes), run(fails), run(passes)])).toEqual({
    results: run(fails),
    unsteady: ['stream/data/a on x@node: pass, fail (messages), pass'],
  })
  expect(repeated([run(fails), run(failsOtherwise)]).unsteady).toEqual([
    'stream/data/a on x@node: fail (messages), fail (reads)',
  ])
})
