import { expect, test } from '@playwright/test'
import { exampleResults } from '../example/example-results.fixture.ts'
import type { Results } from '../../results.ts'
import { mergedResults } from './merged-results.ts'

/** The example with only some of its targets. */
function part(keeps: (target: string) => boolean): Results {
  const { targets, results, ...whole } = exampleResults()
  return {
    ...whole,
    targets: targets.filter(({ id }) => keeps(id)),
    results: Object.fromEntries(Object.entries(results).filter(([id]) => keeps(id))),
  }
}

const named = (...results: Results[]) =>
  results.map((each, index) => ({ file: `${index}.json`, results: each }))
const copy = (): Results => structuredClone(exampleResults())
const isNative = (id: string): boolean => id.startsWith('native')

test('targets that were run apart are together again', () => {
  const merged = mergedResults(
    named(
      part(isNative),
      part((id) => !isNative(id)),
    ),
  )
  const whole = exampleResults()
  expect(merged.results).toEqual(whole.results)
  expect(merged.targets).toEqual(whole.targets)
  expect(merged.environment.durationMs).toBe(2 * whole.environment.durationMs)
})

test('cells of one target are together, and a run that was stopped makes the whole unfinished', () => {
  const [one, other] = [copy(), copy()]
  const [first = '', ...rest] = one.cases.map(({ id }) => id)
  for (const cells of Object.values(one.results)) for (const id of rest) delete cells[id]
  for (const cells of Object.values(other.results)) delete cells[first]
  other.environment.unfinished = true
  const merged = mergedResults(named(one, other))
  expect(merged.results).toEqual(exampleResults().results)
  expect(merged.environment.unfinished).toBe(true)
})

test('a target that one part could not run counts as the other ran it', () => {
  const missing = copy()
  const [first] = missing.targets
  if (!first) throw new Error('The example has no target.')
  missing.targets = [{ ...first, missing: 'It is not there.' }]
  missing.results = {}
  expect(mergedResults(named(missing, exampleResults())).targets[0]).toEqual(first)
})

test('what does not agree is refused in a sentence', () => {
  const [other, version, verdict] = [copy(), copy(), copy()]
  other.suite.version = '9.9.9'
  const [target] = version.targets
  if (target) target.host.version = '999'
  const cell = Object.values(Object.values(verdict.results)[0] ?? {})[0]
  if (cell) cell.verdict = 'crash'
  const refusal = (results: Results) => () => mergedResults(named(exampleResults(), results))
  expect(refusal(other)).toThrow(/^1\.json is of \S+ 9\.9\.9 with \d+ cases, and 0\.json of /)
  expect(refusal(version)).toThrow(/^1\.json has \S+ as .*999, another file as /)
  expect(refusal(verdict)).toThrow(/^1\.json has crash for \S+ on \S+, another file \w+: /)
})
