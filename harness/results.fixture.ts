import { type Result, type Results, schemaVersion } from './results.ts'
import type { Sighting } from './causes.ts'

/** Results of nothing. */
export const noResults: Results = {
  schemaVersion,
  suite: { name: 'suite', version: '1.0.0' },
  environment: {
    startedAt: '2026-01-01T00:00:00.000Z',
    durationMs: 1,
    node: 'v20.19.0',
    platform: 'linux x64',
    cores: 2,
  },
  requirements: [],
  cases: [],
  targets: [],
  results: {},
}

/** Results of one target, `x@node`, in which just this was seen. */
export function resultsOf(sightings: readonly Sighting[]): Results {
  return {
    ...noResults,
    cases: sightings.map(({ testCase }) => testCase),
    targets: sightings.slice(0, 1).map(({ target }) => target),
    results: {
      'x@node': Object.fromEntries(sightings.map(({ testCase, result }) => [testCase.id, result])),
    },
  }
}

/** What came of a case, as expected unless `more` says otherwise. */
export function resultOf(verdict: Result['verdict'], more: Partial<Result> = {}): Result {
  return { verdict, expected: true, durationMs: 1, waitedMs: 0, runs: 1, ...more }
}
