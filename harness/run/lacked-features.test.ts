import { expect } from '@playwright/test'
import { loadCorpus } from '../corpus/corpus.ts'
import { createEvaluator } from './evaluator.ts'
import { featuresImplied } from './implied-features.ts'
import { featureFirstShownBy, shownByCases } from './lacked-features.ts'
import { test } from './miniature.fixture.ts'

const cases = Object.entries(shownByCases).flatMap(([feature, ids]) =>
  ids.map((id) => ({ feature, id })),
)

test('the cases are there, gate, and need the feature that they show', async () => {
  const byId = new Map((await loadCorpus()).map((testCase) => [testCase.id, testCase]))
  for (const { feature, id } of cases) {
    const testCase = byId.get(id)
    if (!testCase) throw new Error(`${id} is no case.`)
    expect(['must', 'interop'], id).toContain(testCase.level ?? 'must')
    expect([...featuresImplied(testCase), ...(testCase.requires ?? [])], id).toContain(feature)
  }
})

/** A parser that reports ids, and a claim. */
const parser = (lacks: object): string => `
export const parse = (on) => {
  let text = ''
  const decoder = new TextDecoder()
  return {
    push: (bytes) => void (text += decoder.decode(bytes, { stream: true })),
    end() {
      for (const block of text.split('\\n\\n')) {
        const fields = block.split('\\n').map((line) => line.split(': '))
        const of = (name) => fields.find(([key]) => key === name)?.[1]
        if (of('data') !== undefined) on.message({ type: of('event'), data: of('data'), id: of('id') })
      }
    },
  }
}
export const about = { lacks: ${JSON.stringify(lacks)} }`

const claims: [feature: string, caseId: string, isStale: boolean][] = [
  ['event-ids', 'stream/id/sets-last-event-id', true],
  ['event-types', 'stream/event-type/named', true],
  ['reconnection-time', 'stream/retry/in-milliseconds', false],
]

for (const [feature, id, isStale] of claims)
  test(`lacks ${feature}: ${isStale ? 'red, for it works' : 'n/a'}`, async ({ openSource }) => {
    const opened = await openSource(parser({ [feature]: 'it is said not to' }))
    const corpus = await loadCorpus()
    const testCase = corpus.find((each) => each.id === id)
    if (!testCase) throw new Error(`${id} is no case.`)
    const result = await createEvaluator(opened, corpus, new Map(), () => '').result(testCase)
    expect(result).toMatchObject({ verdict: 'n/a', expected: !isStale })
    expect(result.reason).toContain(isStale ? `lacks ${feature}, yet it passes` : 'it is said not')
  })

test('only the first case of a feature tells it', () => {
  const lacks = { 'reconnection-time': 'x' }
  expect(featureFirstShownBy('stream/retry/in-milliseconds', lacks)).toBe('reconnection-time')
  expect(featureFirstShownBy('stream/retry/kept-for-later-reconnects', lacks)).toBeUndefined()
  expect(featureFirstShownBy('stream/retry/in-milliseconds', {})).toBeUndefined()
})
