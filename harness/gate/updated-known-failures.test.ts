import { expect, test } from '@playwright/test'
import { changed, none, sighting } from '../sighting.fixture.ts'
import type { KnownFailureEntry } from './known-failures.ts'
import { caseIds, hosts, listed, messages, updated } from './updated.fixture.ts'
import { updatedKnownFailures } from './updated-known-failures.ts'

test('reasons, issues, patterns and their order are kept, and nothing is touched that holds', () => {
  const entries: KnownFailureEntry[] = [
    { issue: 'https://x.test/1', cases: ['stream/data/*'], reason: 'Data is lost.' },
    { reason: 'On browsers.', cases: ['stream/data/a'], hosts: ['chromium*'] },
    { reason: 'Of older ones.', cases: ['stream/data/a'], versions: '<1' },
    { reason: 'Not run.', cases: ['interface/idl/a'] },
  ]
  const after = updated(entries, [
    sighting('stream/data/a', messages),
    sighting('stream/data/b', messages),
  ])
  expect(JSON.stringify(after)).toBe(JSON.stringify(entries))
})

test('what passes is dropped: the case, the host, or the entry', () => {
  const passes = { verdict: 'pass' } as const
  const reason = 'r'
  expect(
    updated(
      [
        { reason, cases: ['stream/data/a', 'stream/data/b'], ...listed },
        { reason, cases: ['stream/bom/a'] },
        { reason, cases: ['stream/bom/b'], hosts: ['node', 'deno'] },
        { reason, cases: ['stream/bom/c'], hosts: ['chromium*', 'firefox'] },
        { reason, cases: ['stream/bom/d'] },
      ],
      [
        sighting('stream/data/a', messages),
        sighting('stream/data/b', passes),
        sighting('stream/bom/a', passes),
        sighting('stream/bom/b', passes),
        sighting('stream/bom/c', { ...passes, host: 'chromium' }),
        sighting('stream/bom/d', passes),
        sighting('stream/bom/d', { ...messages, host: 'deno' }),
      ],
    ),
  ).toEqual([
    { reason, cases: ['stream/data/a'], ...listed },
    { reason, cases: ['stream/bom/b'], hosts: ['deno'] },
    { reason, cases: ['stream/bom/c'], hosts: ['chromium-worker', 'firefox'] },
    { reason, cases: ['stream/bom/d'], hosts: ['deno'] },
  ])
})

test('of an entry whose cases no longer fail on the same hosts, a part has hosts of its own', () => {
  const cases = ['stream/data/a', 'stream/data/b']
  const entry = { reason: 'r', cases, hosts: ['node', 'deno'], ...listed }
  expect(
    updated(
      [entry],
      ['a', 'b'].flatMap((name) => [
        sighting(`stream/data/${name}`, messages),
        sighting(
          `stream/data/${name}`,
          name === 'a' ? { verdict: 'pass', host: 'deno' } : { ...messages, host: 'deno' },
        ),
      ]),
    ),
  ).toEqual([
    { ...entry, cases: ['stream/data/b'] },
    { ...entry, cases: ['stream/data/a'], hosts: ['node'] },
  ])
})

test('a pattern that no longer holds becomes the ids that are left, those that were not run among them', () => {
  const entry: KnownFailureEntry = { reason: 'r', cases: ['stream/bom/*', 'stream/data/*'] }
  expect(
    updated(
      [entry],
      [sighting('stream/data/a', { verdict: 'pass' }), sighting('stream/data/b', messages)],
    ),
  ).toEqual([
    {
      ...entry,
      cases: ['stream/bom/*', ...caseIds.filter((id) => /^stream.data.(?!a$)/.test(id))],
    },
  ])
})

test('another failure than the one listed is a new entry without a reason', () => {
  expect(
    updated(
      [{ reason: 'Data is lost.', cases: ['stream/data/a', 'stream/data/b'], lists: ['requests'] }],
      [
        sighting('stream/data/a', messages),
        sighting('stream/data/b', { lists: { requests: none } }),
      ],
    ),
  ).toEqual([
    { reason: 'Data is lost.', cases: ['stream/data/b'], lists: ['requests'] },
    { reason: '', cases: ['stream/data/a'], hosts: ['node'], ...listed },
  ])
})

test('the same failure on a further host joins its entry, unless it is another maker’s', () => {
  const entry: KnownFailureEntry = {
    reason: 'Data is lost.',
    cases: ['stream/data/a'],
    hosts: ['node'],
    verdict: 'fail',
    lists: ['messages'],
  }
  expect(updated([entry], [sighting('stream/data/a', { ...messages, host: 'deno' })])).toEqual([
    { ...entry, hosts: ['node', 'deno'] },
  ])
  const native = { ...messages, host: 'firefox', implementation: 'native' }
  expect(updated([entry], [sighting('stream/data/a', native)])).toEqual([
    entry,
    { ...entry, reason: '', hosts: ['firefox'] },
  ])
})

test('a further failure joins the entry of its cause that nobody has explained, and no other', () => {
  const first = updated([], [sighting('stream/data/b', messages)])
  const second = sighting('stream/data/a', messages)
  const measured = [second, sighting('stream/data/b', messages)]
  expect(updated(first, measured)).toEqual([
    { reason: '', cases: ['stream/data/a', 'stream/data/b'], hosts: ['node'], ...listed },
  ])
  const explained = first.map((entry) => ({ ...entry, reason: 'Data is lost.' }))
  expect(updated(explained, measured)).toEqual([
    ...explained,
    { reason: '', cases: ['stream/data/a'], hosts: ['node'], ...listed },
  ])
})

test('what was added and dropped is counted in verdicts', () => {
  const entries = [{ reason: 'r', cases: ['stream/data/a'] }]
  const measured = [
    sighting('stream/data/a', { verdict: 'pass' }),
    sighting('stream/id/a', { lists: { messages: changed } }),
    sighting('stream/id/b', { lists: { messages: changed } }),
  ]
  expect(updatedKnownFailures(entries, measured, caseIds, hosts)).toMatchObject({
    added: 2,
    dropped: 1,
  })
})
