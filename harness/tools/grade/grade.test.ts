import { expect, test } from '@playwright/test'
import { contentHash } from '../../corpus/case-content.ts'
import type { Case } from '../../case.ts'
import { loadRequirements } from '../../corpus/requirements.ts'
import { loadCorpus } from '../../corpus/corpus.ts'
import { settledStreams } from '../../fuzz/settled-streams.ts'
import type { Results } from '../../results.ts'
import { projectTargets } from '../../run/targets.ts'
import { readKilled } from '../mutations/killed.ts'
import { namesIn } from '../mutations/names.ts'
import { causeOf, differences } from './differing-verdicts.ts'
import { gradeOf, type Graded } from './grade.ts'
import { steady } from './steady.ts'

/** The project's own, without results. */
async function ours(): Promise<Graded> {
  return {
    requirements: await loadRequirements(),
    corpus: await loadCorpus(),
    killed: [await readKilled('killed.json'), await readKilled('killed-native.json')],
    mutants: new Set(Object.values(namesIn).flatMap((names) => [...names])),
    settled: settledStreams,
    results: resultsOf({}),
  }
}

function resultsOf(results: Record<string, Record<string, string>>): Results {
  const targets = Object.keys(results).map((id) => ({
    id,
    implementation: { name: 'x', version: '1', profile: 'parser' },
    host: { name: 'node', version: '20', source: null },
  }))
  const verdicts = Object.entries(results).map(([target, of]) => [
    target,
    Object.fromEntries(Object.entries(of).map(([id, verdict]) => [id, { verdict }])),
  ])
  return { targets, cases: [testCase], results: Object.fromEntries(verdicts) } as unknown as Results
}

const named = (graded: Graded, name: string) =>
  gradeOf(graded).measures.find((measure) => measure.name === name)

test('a case taken out that alone observes a statement lowers the grade', async () => {
  test.setTimeout(0)
  const graded = await ours()
  const alone = graded.corpus.find(({ id, requirements }) =>
    requirements.some((one) =>
      graded.corpus.every((other) => other.id === id || !other.requirements.includes(one)),
    ),
  )
  const corpus = graded.corpus.filter((testCase) => testCase !== alone)
  const [before, after] = [graded, { ...graded, corpus }].map(
    (each) => named(each, 'Requirements covered')?.missing.length ?? 0,
  )
  expect(after).toBeGreaterThan(before!)
  expect(gradeOf({ ...graded, corpus }).grade).toBeLessThan(gradeOf(graded).grade)
})

const testCase: Case = {
  id: 'stream/a/b',
  title: 'A title.',
  requirements: ['LIN-01'],
  server: [{ body: ['data: a\r\n\r\n'] }],
  expect: { messages: [{ data: 'a' }] },
}

function small(change: Partial<Graded> = {}): Graded {
  const row = { content: contentHash(testCase), killed: ['m'] }
  return {
    requirements: [],
    corpus: [testCase],
    killed: [{ [testCase.id]: row }],
    mutants: new Set(['m']),
    settled: {},
    results: resultsOf({ 'x@node': { 'stream/a/b': 'pass' }, 'y@node': { 'stream/a/b': 'fail' } }),
    ...change,
  }
}

/** What is lacking → the measure that says so. */
const gaps: Record<string, { change: Partial<Graded>; why: string }> = {
  'Cases seen to fail': {
    change: { killed: [{ [testCase.id]: { content: 'of before', killed: ['m'] } }] },
    why: 'A title.',
  },
  'Cases that a wrong program fails': {
    change: {
      killed: [
        { [testCase.id]: { content: contentHash(testCase), killed: [], editedLogs: ['m'] } },
      ],
    },
    why: 'A title.',
  },
  'Mutants killed': { change: { mutants: new Set(['m', 'n']) }, why: 'No case refuses it.' },
  'Cases that tell targets apart': {
    change: { results: resultsOf({ 'x@node': { 'stream/a/b': 'pass' } }) },
    why: 'No target fails it.',
  },
  'Streams that cases ask': {
    change: { settled: { x: [{ case: 'stream/a/b', body: ['data: a\r'] }] } },
    why: 'Seen to come from what stream/a/b shows otherwise.',
  },
  'Verdicts that stayed the same': {
    change: { runs: [resultsOf({ 'x@node': { 'stream/a/b': 'fail' } })] },
    why: 'fail, pass. No cause is known.',
  },
}

for (const [name, { change, why }] of Object.entries(gaps))
  test(`${name}: a gap is named and lowers the grade`, async () => {
    const requirements = await loadRequirements()
    const [whole, lacking] = [small({ requirements }), small({ requirements, ...change })]
    expect(named(whole, name)?.missing ?? []).toEqual([])
    expect(named(lacking, name)?.missing.map((each) => each.why)).toEqual([why])
    expect(gradeOf(lacking).grade).toBeLessThan(gradeOf(whole).grade)
  })

test('a case that was changed since is not compared', () => {
  const verdicts = (verdict: string) => resultsOf({ 'x@node': { [testCase.id]: verdict } })
  const changed: Results = { ...verdicts('fail'), cases: [] }
  expect(steady(verdicts('pass'), [verdicts('fail')])).toMatchObject({ of: 1, good: 0 })
  expect(steady(verdicts('pass'), [changed])).toMatchObject({ of: 0, good: 0 })
})

test('causes of verdicts that differ name cases and implementations that there are', async () => {
  const ids = new Set((await loadCorpus()).map(({ id }) => id))
  const known = new Set(projectTargets().map(({ implementation }) => implementation))
  for (const { implementations, cases, cause } of differences)
    for (const [implementation, id] of implementations.flatMap((one) =>
      cases.map((each) => [one, each] as const),
    )) {
      expect(known).toContain(implementation)
      expect(ids).toContain(id)
      expect(causeOf(`${implementation}@node`, id)).toBe(cause)
    }
  expect(causeOf('mistralai@node', testCase.id)).toBeUndefined()
})
