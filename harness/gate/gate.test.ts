import { expect, test } from '@playwright/test'
import type { Level } from '../case.ts'
import type { KnownFailure, TargetInfo, VerdictName } from '../results.ts'
import type { Verdict } from '../judge/verdict.ts'
import { gate } from './gate.ts'

function verdict(name: VerdictName): Verdict {
  return { verdict: name, durationMs: 1, waitedMs: 0, runs: 1 }
}

function target(host: string, versions: { package?: string; engine?: string } = {}): TargetInfo {
  return {
    id: `x@${host}`,
    implementation: { name: 'x', version: versions.package ?? null, profile: 'eventsource' },
    host: { name: host, version: versions.engine ?? null, source: null },
  }
}

const listed: KnownFailure = { reason: 'It is broken there.' }
const levels: Level[] = ['must', 'interop', 'should', 'observe']
const isGreen = (name: VerdictName, level: Level, entries: KnownFailure[]): boolean =>
  gate(verdict(name), level, entries, target('node')).expected

/** The truth table: whether a verdict is green where it is listed, and where it is not. */
const table: { verdicts: VerdictName[]; listed: boolean; notListed: (level: Level) => boolean }[] =
  [
    {
      verdicts: ['fail', 'timeout', 'crash'],
      listed: true,
      notListed: (level) => level === 'should',
    },
    { verdicts: ['pass'], listed: false, notListed: () => true },
    { verdicts: ['blocked', 'n/a', 'observed'], listed: true, notListed: () => true },
    { verdicts: ['harness-error'], listed: false, notListed: () => false },
  ]

for (const row of table)
  for (const name of row.verdicts) {
    test(`${name}, listed: ${row.listed ? 'green' : 'red'}`, () => {
      for (const level of levels) expect(isGreen(name, level, [listed]), level).toBe(row.listed)
    })
    test(`${name}, not listed: ${levels.map((level) => `${level} ${row.notListed(level) ? 'green' : 'red'}`).join(', ')}`, () => {
      for (const level of levels) expect(isGreen(name, level, []), level).toBe(row.notListed(level))
    })
  }

for (const weight of ['tentative', 'disputed'] as const)
  test(`whatever comes of a ${weight} case is green, listed or not, but for what is our fault`, () => {
    for (const entries of [[], [listed]])
      for (const { verdicts } of table)
        for (const name of verdicts)
          expect(gate(verdict(name), weight, entries, target('node'))).toEqual({
            expected: name !== 'harness-error',
          })
  })

test('a failure that is known carries the entry, a stale entry says what to do', () => {
  expect(gate(verdict('fail'), 'must', [listed], target('node'))).toEqual({
    expected: true,
    knownFailure: listed,
  })
  expect(gate(verdict('pass'), 'must', [listed], target('node'))).toMatchObject({
    knownFailure: listed,
    reason: expect.stringContaining('take the entry out'),
  })
})

/** A bad verdict whose lists differ so. */
function failure(name: VerdictName, ...lists: string[]): Verdict {
  const mismatches = lists.map((rule) => ({ rule, expected: '', observed: '' }))
  return {
    ...verdict(name),
    detail: { chunking: 'as written', problem: '', mismatches, timeline: [] },
  }
}

/** What an entry expects: the failures that are as it says, and those that are others. */
const expectations: { entry: Partial<KnownFailure>; as: Verdict[]; others: Verdict[] }[] = [
  { entry: {}, as: [failure('fail', 'reads'), failure('timeout'), failure('crash')], others: [] },
  {
    entry: { verdict: 'timeout' },
    as: [failure('timeout', 'messages'), failure('timeout', 'reads', 'events')],
    others: [failure('fail', 'messages'), failure('crash')],
  },
  {
    entry: { lists: ['messages', 'requests'] },
    as: [failure('fail', 'messages', 'requests'), failure('timeout', 'requests', 'messages')],
    others: [
      failure('fail', 'messages'),
      failure('fail', 'messages', 'requests', 'throws'),
      failure('fail', 'messages', 'reads'),
      failure('crash'),
    ],
  },
  {
    entry: { verdict: 'fail', lists: ['messages'] },
    as: [failure('fail', 'messages')],
    others: [failure('timeout', 'messages'), failure('fail', 'messages', 'unhandled')],
  },
]

for (const { entry, as, others } of expectations)
  test(`an entry with ${JSON.stringify(entry)} expects just such failures`, () => {
    const entries = [{ ...listed, ...entry }]
    for (const level of levels) {
      for (const one of as) expect(gate(one, level, entries, target('node')).expected).toBe(true)
      for (const one of others)
        expect(gate(one, level, entries, target('node'))).toMatchObject({
          expected: false,
          knownFailure: entries[0],
          reason: expect.stringMatching(/another one: expected was .*, and what came is [^\n]*\.$/),
        })
    }
    expect(gate(verdict('pass'), 'must', entries, target('node')).expected).toBe(false)
  })

test('another failure: the sentence says what was expected and what came', () => {
  const entries: KnownFailure[] = [{ ...listed, verdict: 'timeout', lists: ['messages'] }]
  const { reason } = gate(failure('fail', 'messages', 'reads'), 'must', entries, target('node'))
  expect(reason).toBe(
    'It is listed as a known failure, but this is another one: expected was timeout with differences in messages, ' +
      'and what came is fail with differences in messages, reads.',
  )
})

test('of several entries about one target, one has to expect the failure', () => {
  const entries: KnownFailure[] = [
    { reason: 'One defect.', lists: ['messages'] },
    { reason: 'Another.', lists: ['reads'] },
  ]
  const of = (...lists: string[]) => gate(failure('fail', ...lists), 'must', entries, target('x'))
  expect(of('messages').knownFailure).toBe(entries[0])
  expect(of('reads').knownFailure).toBe(entries[1])
  expect(of('messages', 'reads').expected).toBe(false)
})

test('an entry about an engine that expects another failure says nothing of another browser', () => {
  const info = { ...target('opera'), host: { ...target('opera').host, engineHost: 'chromium' } }
  const entries: KnownFailure[] = [{ ...listed, hosts: ['chromium'], lists: ['messages'] }]
  expect(gate(failure('fail', 'messages'), 'must', entries, info).expected).toBe(true)
  expect(gate(failure('fail', 'reads'), 'must', entries, info)).toEqual({ expected: false })
})

/** Which entries speak of which targets. */
const patterns: { hosts: string[]; of: string[]; notOf: string[] }[] = [
  { hosts: ['chromium'], of: ['chromium'], notOf: ['chromium-worker', 'node', 'firefox'] },
  {
    hosts: ['chromium*'],
    of: ['chromium', 'chromium-worker', 'chromium-service-worker'],
    notOf: ['node', 'firefox-worker'],
  },
  { hosts: ['node', 'firefox*'], of: ['node', 'firefox-worker'], notOf: ['node-24', 'chromium'] },
  { hosts: ['worker*'], of: [], notOf: ['chromium-worker'] },
  { hosts: ['*'], of: ['node', 'chromium'], notOf: [] },
  { hosts: [], of: [], notOf: ['node', 'chromium'] },
]

for (const { hosts, of, notOf } of patterns)
  test(`hosts ${JSON.stringify(hosts)}`, () => {
    const excused = (host: string): boolean =>
      gate(verdict('fail'), 'must', [{ ...listed, hosts }], target(host)).expected
    for (const host of of) expect(excused(host), host).toBe(true)
    for (const host of notOf) expect(excused(host), host).toBe(false)
  })

const ranges: { name: string; versions: string; of: TargetInfo[]; notOf: TargetInfo[] }[] = [
  {
    name: 'of the package',
    versions: '>=4 <4.2',
    of: [target('node', { package: '4.1.1' }), target('node', { package: '4.1.2-beta.1' })],
    notOf: [target('node', { package: '4.2.0' }), target('node', { package: '3.0.0' })],
  },
  {
    name: 'of the package, whatever the engine is',
    versions: '<100',
    of: [target('chromium', { package: '4.1.1', engine: '140.0.0.0' })],
    notOf: [target('chromium', { package: '140.0.0', engine: '4.1.1' })],
  },
  {
    name: 'of the engine where there is no package',
    versions: '<143',
    of: [target('chromium', { engine: '142.0.7499.169' }), target('firefox', { engine: '140.9' })],
    notOf: [target('chromium', { engine: '143.0.7499.169' }), target('webkit')],
  },
]

for (const { name, versions, of, notOf } of ranges)
  test(`versions ${name}`, () => {
    const excused = (info: TargetInfo): boolean =>
      gate(verdict('fail'), 'must', [{ ...listed, versions }], info).expected
    expect(of.map(excused)).toEqual(of.map(() => true))
    expect(notOf.map(excused)).toEqual(notOf.map(() => false))
  })

test("an entry about an engine excuses another browser of it, in the engine's versions, and is not stale there", () => {
  const { host, ...opera } = target('opera-worker', { engine: '131.0' })
  const info = {
    ...opera,
    host: { ...host, engineHost: 'chromium-worker', engineVersion: '147.0.7727.24' },
  }
  const excused = (entry: Partial<KnownFailure>): boolean =>
    gate(verdict('fail'), 'must', [{ ...listed, ...entry }], info).expected
  expect(excused({ hosts: ['chromium*'] })).toBe(true)
  expect(excused({ hosts: ['chromium-worker'], versions: '>=147 <148' })).toBe(true)
  expect(excused({ hosts: ['chromium-worker'], versions: '<147' })).toBe(false)
  expect(excused({ hosts: ['chromium'] })).toBe(false)
  expect(excused({ versions: '>=147' })).toBe(true)
  expect(excused({ hosts: ['opera*'], versions: '<132' })).toBe(true)
  const passes = (hosts: string[]): boolean =>
    gate(verdict('pass'), 'must', [{ ...listed, hosts }], info).expected
  expect(passes(['chromium*'])).toBe(true)
  expect(passes(['opera*'])).toBe(false)
})

test('of several entries the first one that speaks of the target counts', () => {
  const entries = [
    { reason: 'Another host.', hosts: ['chromium*'] },
    { reason: 'This host.', hosts: ['node'] },
  ]
  expect(gate(verdict('fail'), 'must', entries, target('node')).knownFailure).toBe(entries[1])
  expect(gate(verdict('fail'), 'must', entries, target('deno')).expected).toBe(false)
})
