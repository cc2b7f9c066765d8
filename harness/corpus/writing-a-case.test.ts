/** docs/writing-a-case.md: its examples are cases of the corpus, and its tables have every word. */
import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { Case, caseSchema } from '../case.ts'
import { loadCorpus, projectRoot } from './corpus.ts'
import { loadRequirements } from './requirements.ts'

const page = readFileSync(path.join(projectRoot, 'docs/writing-a-case.md'), 'utf8')

/** What the code blocks of the page are that begin so. */
const examples = (beginning: string): unknown[] =>
  [...page.matchAll(/^```ts\n([^]*?)^```$/gm)]
    .filter(([, code]) => code?.startsWith(beginning))
    .flatMap(([, code]) =>
      // By way of JSON: what the other context has made is of classes of its own.
      JSON.parse(JSON.stringify(runInNewContext(`[${code}]`, { inPlaceOf }))),
    )

const inPlaceOf = (from: string, file: string): object[] => [{ from, file }]

test('each example of a case is that case of the corpus', async () => {
  const cases = examples('{').map((example) => Case.parse(example))
  expect(cases).toHaveLength(4)
  const corpus = await loadCorpus()
  for (const testCase of cases) {
    const written = corpus.find(({ id }) => id === testCase.id)
    expect({ ...testCase, file: written?.file }).toEqual(written)
  }
})

test('the example of a mutant applies to the reference implementation', () => {
  const mutants = examples('...inPlaceOf(') as { file: string; from: string }[]
  expect(mutants).toHaveLength(1)
  for (const { file, from } of mutants) {
    const text = readFileSync(path.join(projectRoot, 'implementations/reference', file), 'utf8')
    expect(text.split(from)).toHaveLength(2)
  }
})

test('the page has every word of the vocabulary', () => {
  const words = [...namesIn(caseSchema())]
  expect(words.length).toBeGreaterThan(100)
  const text = page.replaceAll(/^```ts\n[^]*?^```$/gm, '')
  expect(words.filter((word) => !new RegExp(`\`[^\`]*\\b${word}\\b[^\`]*\``).test(text))).toEqual(
    [],
  )
})

test('the page has every prefix of a requirement', async () => {
  const prefixes = new Set((await loadRequirements()).map(({ id }) => id.slice(0, 3)))
  expect([...prefixes].filter((prefix) => !page.includes(`\`${prefix}\``))).toEqual([])
})

/** The names of all properties that a JSON Schema describes. */
function namesIn(schema: unknown): Set<string> {
  if (typeof schema !== 'object' || schema === null) return new Set()
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return new Set([...own, ...Object.values(schema).flatMap((inner) => [...namesIn(inner)])])
}
