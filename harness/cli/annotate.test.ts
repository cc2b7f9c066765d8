import { expect, test } from '@playwright/test'
import { exampleCases } from '../report/example/example-cases.fixture.ts'
import { exampleTarget, resultsOf } from '../report/example/example-results.fixture.ts'
import { annotations } from './annotate.ts'

const [template] = exampleCases
if (!template) throw new Error('There is no example case.')

/** A run in which a case of each of so many families is red. */
function runOf(families: number, reason = 'It is wrong.') {
  const cases = Array.from({ length: families }, (_, index) => ({
    ...template,
    id: `stream/family-${index}/only`,
  }))
  return resultsOf(cases as typeof exampleCases, [exampleTarget('mine@node')], ({ id }) => ({
    verdict: 'fail',
    expected: false,
    reason: `${reason} ${id}`,
    durationMs: 1,
    waitedMs: 0,
    runs: 1,
  }))
}

test('an annotation a cause, with an example', () => {
  const [first = '', ...others] = annotations(runOf(2))
  expect(others).toHaveLength(1)
  expect(first).toMatch(
    /^::error title=stream\/family-0%3A .*::.*\(stream\/family-0\/only on mine@node\)%0A/,
  )
})

test('at most ten, of which the last counts the others', () => {
  expect(annotations(runOf(10))).toHaveLength(10)
  const lines = annotations(runOf(25))
  expect(lines).toHaveLength(10)
  expect(lines.at(-1)).toBe('::error title=EventSource conformance::16 causes more')
})

test('what an implementation says cannot become a command of its own', () => {
  const [line = ''] = annotations(runOf(1, 'ends\n::set-output name=x::y\r'))
  expect(line).not.toMatch(/[\r\n]/)
  expect(line).toContain('ends%0A::set-output name=x::y%0D')
})
