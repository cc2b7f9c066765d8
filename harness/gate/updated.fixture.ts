import { expect } from '@playwright/test'
import type { Sighting } from '../causes.ts'
import { none } from '../sighting.fixture.ts'
import { gate } from './gate.ts'
import { idsMatching, type KnownFailureEntry } from './known-failures.ts'
import { updatedKnownFailures } from './updated-known-failures.ts'

/** The hosts there are. */
export const hosts = ['node', 'deno', 'chromium', 'chromium-worker', 'firefox']
/** The corpus: what the tests measure, and some that they do not. */
export const caseIds = [
  ...['data', 'bom', 'id'].flatMap((topic) =>
    ['a', 'b', 'c', 'd', 'fine', 'hidden', 'late'].map((name) => `stream/${topic}/${name}`),
  ),
  'interface/idl/a',
]
/** No message came. */
export const messages = { lists: { messages: none } }
/** An entry of such a failure. */
export const listed: Pick<KnownFailureEntry, 'verdict' | 'lists'> = {
  verdict: 'fail',
  lists: ['messages'],
}

/** The entries after a run; that a second update changes nothing, and that the run is green then, holds always. */
export function updated(
  entries: KnownFailureEntry[],
  measured: readonly Sighting[],
): KnownFailureEntry[] {
  const after = updatedKnownFailures(entries, measured, caseIds, hosts).entries
  expect(updatedKnownFailures(after, measured, caseIds, hosts)).toEqual({
    entries: after,
    added: 0,
    dropped: 0,
  })
  for (const one of measured) expect(isGreen(after, one), one.testCase.id).toBe(true)
  return after
}

/** Whether entries expect a result. */
export function isGreen(
  entries: readonly KnownFailureEntry[],
  { target, testCase, result }: Sighting,
): boolean {
  const own = entries.filter(({ cases }) =>
    cases.some((pattern) => idsMatching(pattern, [testCase.id]).length > 0),
  )
  return gate(result, testCase.level, own, target).expected
}
