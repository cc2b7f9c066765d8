import { expect, test } from '@playwright/test'
import type { Case } from '../case.ts'
import { commandHost } from '../hosts/bridge/bridged-hosts.ts'
import { bridgedTarget, targetFor } from './targets.ts'
import { groupsOf } from './case-groups.ts'
import { referenceAdapter } from './miniature.fixture.ts'

const testCase = (id: string, more: Partial<Case> = {}) => ({
  id,
  title: 'A case.',
  requirements: ['FLD-01'],
  server: [{}],
  file: 'cases/a.ts',
  ...more,
})
const growth = [{ spans: [['1', '2']], over: [['0', '1']], atMost: 4 }] as [
  { spans: [[string, string]]; over: [[string, string]]; atMost: number },
]
const cases = [
  testCase('limits/event-size/large'),
  testCase('stream/data/quick'),
  testCase('limits/growth/timed', { expect: { growth } }),
  testCase('stream/data/slow', { client: [{ construct: {} }, { quiet: 500 }, { close: true }] }),
  testCase('stream/data/late'),
]
const target = targetFor('a', referenceAdapter, 'node')
const knownFailures = new Map([['stream/data/late', [{ reason: 'It hangs.' }]]])

function groups(profile: 'eventsource' | 'parser') {
  return groupsOf(cases, { profile, target }, knownFailures).map(({ group, slow, quick }) => ({
    ids: group.map(({ id }) => id),
    slow,
    quick,
  }))
}

test('what may be late begins first, what is timed is alone, what is large comes last', () => {
  const { slots } = target.host
  expect(groups('eventsource')).toEqual([
    {
      ids: ['stream/data/late', 'stream/data/slow', 'stream/data/quick'],
      slow: slots * 0.75,
      quick: slots * 1.25,
    },
    { ids: ['limits/growth/timed'], slow: 1, quick: 0 },
    { ids: ['limits/event-size/large'], slow: slots * 2, quick: 0 },
  ])
})

test('the large streams of a program are run one by one, for one process has them all', () => {
  const program = bridgedTarget('a', commandHost('a'), 'client')
  const [first, ...others] = groupsOf(cases, { profile: 'client', target: program }, new Map())
  expect(others.at(-1)).toMatchObject({ slow: 1, quick: 0 })
  expect(first?.quick).toBeGreaterThan(1)
})

test('the large streams of a parser are run one by one', () => {
  expect(groups('parser').at(-1)).toEqual({ ids: ['limits/event-size/large'], slow: 1, quick: 0 })
})
