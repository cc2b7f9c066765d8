import { expect, test } from '@playwright/test'
import { loadCorpus, type CorpusCase } from './corpus.ts'
import { violationsOf } from './lint.ts'
import { loadRequirements } from './requirements.ts'

test('the corpus breaks no rule', async () => {
  const violations = violationsOf(await loadCorpus(), await loadRequirements())
  const report = Object.entries(violations).map(
    ([rule, lines]) => `${rule}, but ${lines.length} break it:\n  ${lines.join('\n  ')}`,
  )
  expect(report, report.join('\n')).toEqual([])
})

const good: CorpusCase = {
  id: 'stream/data/one',
  file: 'cases/stream/data.ts',
  title: 'One data line is one message.',
  requirements: ['FLD-01'],
  server: [{ body: ['data: a\n\n'] }],
  expect: { messages: [{ data: 'a' }] },
}
const another: CorpusCase = { ...good, id: 'stream/data/two', server: [{ body: ['data: b\n\n'] }] }

/** Rule → cases of which at least one breaks it. */
const broken: Record<string, CorpusCase[]> = {
  'ids are unique': [good, { ...another, id: good.id }],
  'ids begin with their file': [{ ...good, file: 'cases/stream/dat.ts' }],
  'titles are one sentence': [
    { ...good, title: 'One.' },
    { ...another, title: 'No full stop' },
    { ...another, id: 'stream/data/three', title: 'Two\nlines.', server: [] },
  ],
  'requirements are known, and named once': [
    { ...good, requirements: ['FLD-99'] },
    { ...another, requirements: ['FLD-01', 'FLD-01'] },
  ],
  'a case names statements of the standard, unless it is of chapter client': [
    { ...good, requirements: [] },
  ],
  'a case of chapter client is recommended by a document that its why links': [
    { ...good, id: 'client/request/one', requirements: [], level: 'should', why: 'It is usual.' },
  ],
  'dependencies exist': [{ ...good, dependsOn: ['stream/data/none'] }],
  'dependencies are must or interop, or should of a should': [
    { ...good, dependsOn: [another.id] },
    { ...another, level: 'should', why: 'It is a should.' },
  ],
  'nothing depends on what is left out by default': [
    { ...good, dependsOn: [another.id] },
    { ...another, slow: true },
  ],
  'a case is not both tentative and disputed': [
    {
      ...good,
      tentative: true,
      why: 'Proposed in https://github.com/whatwg/html/pull/1.',
      disputed: 'https://example.org/1',
    },
  ],
  'a tentative case links the proposal': [{ ...good, tentative: true, why: 'It is proposed.' }],
  'what only a proposal has is asked by tentative cases': [
    { ...good, client: [{ constructFromStream: { chunks: [] } }] },
    { ...another, client: [{ construct: {} }, { await: 'message' }, { reset: true }] },
  ],
  'dependencies have no cycle': [
    { ...good, dependsOn: [another.id] },
    { ...another, dependsOn: [good.id] },
  ],
  'no two cases are alike': [good, { ...good, id: 'stream/data/two' }],
  'a level other than must says why': [
    { ...good, level: 'interop' },
    { ...another, level: 'should', why: ' ' },
  ],
  'level observe has outcomes, the others an expectation': [
    { ...good, level: 'observe', why: 'It is open.' },
    { ...another, outcomes: [{ name: 'one', expect: { messages: [] } }] },
  ],
  'an expectation expects something': [{ ...good, expect: {} }],
  'a connection is lost after its events were seen': [
    { ...good, server: [{ body: ['data: a\n\n', { pause: 5 }, 'data: b\n'], end: 'reset' }] },
    {
      ...another,
      server: [{ body: [{ awaitSignal: 'seen' }, 'data: a\r\n\r\n'], end: 'truncate' }],
    },
  ],
  'outcomes have names of their own': [
    { ...good, outcomes: ['a', 'a'].map((name) => ({ name, expect: { messages: [] } })) },
  ],
}

test('nothing builds on a tentative case', () => {
  const why = 'Proposed in https://github.com/whatwg/html/pull/1.'
  const cases: CorpusCase[] = [
    { ...good, dependsOn: [another.id] },
    { ...another, tentative: true, why },
  ]
  expect(violationsOf(cases, [{ id: 'FLD-01' }])).toEqual({
    'dependencies are must or interop, or should of a should': [
      `${good.id}: ${another.id} is tentative`,
    ],
  })
})

test('what built on a case before it was disputed goes on to build on it', () => {
  const cases: CorpusCase[] = [
    { ...good, dependsOn: [another.id] },
    { ...another, disputed: 'https://example.org/1' },
  ]
  expect(violationsOf(cases, [{ id: 'FLD-01' }])).toEqual({})
})

test('a corpus as it should be breaks no rule', () => {
  const { expect: _expect, ...observing } = another
  const outcomes = [{ name: 'a', expect: { messages: [] } }]
  const cases: CorpusCase[] = [good, { ...observing, level: 'observe', why: 'Open.', outcomes }]
  expect(violationsOf(cases, [{ id: 'FLD-01' }])).toEqual({})
})

for (const [rule, cases] of Object.entries(broken))
  test(`broken: ${rule}`, () => {
    expect(Object.keys(violationsOf(cases, [{ id: 'FLD-01' }]))).toContain(rule)
  })

test('every case that breaks a rule is named', () => {
  const violations = violationsOf(broken['titles are one sentence'] ?? [], [{ id: 'FLD-01' }])
  expect(violations['titles are one sentence']).toHaveLength(3)
})
