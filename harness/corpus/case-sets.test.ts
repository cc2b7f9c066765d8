import { expect, test } from '@playwright/test'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Case } from '../case.ts'
import { frozenSet, readSets, setNamed, setsFolder } from './case-sets.ts'
import { loadCorpus } from './corpus.ts'

/** A set never changes once it is made: a line here is added with a new set, and never edited. */
const digests = {
  '2026.1': '4cafbd7950c298e3286fb078391fb171b0b5540adb60d9972c677e6d3a4180c1',
  'event-stream-2026': '7a9e4ecbdc74be2f2e206972fb143d70227783e6b8263853bae92a184fb72d53',
  'sse-client-2026': 'a404d24ae9754c8ebb692dacaa592cf8ff4e47f44bd01d5850fd13fbfc59271c',
  'eventsource-2026': '3358242fc864dc1b3536244dd1f64b401bad09adb1573e06c831eec489153f46',
}

const caseOf = (name: string, data: string): Case => ({
  id: `stream/sets/${name}`,
  title: 'A message is seen.',
  requirements: ['FLD-01'],
  server: [{ body: [`data: ${data}\n\n`] }],
  expect: { messages: [{ data }] },
})

/** A folder with one set; returns it and the set's file. */
function folderOf(members: readonly Case[]): { folder: string; file: string } {
  const folder = test.info().outputPath('sets')
  const file = path.join(folder, '1999.1.json')
  mkdirSync(folder)
  writeFileSync(file, frozenSet({ title: '1999.1', rule: 'All.' }, members))
  return { folder, file }
}

test('the sets are as they were made', async () => {
  const found = readSets(await loadCorpus()).map(({ name }) => {
    const file = path.join(setsFolder, `${name}.json`)
    return [name, (JSON.parse(readFileSync(file, 'utf8')) as { digest: string }).digest]
  })
  expect(Object.fromEntries(found)).toEqual(digests)
})

test('a level includes the one below, and is part of the whole', async () => {
  const corpus = await loadCorpus()
  const idsOf = (name: string): string[] => {
    const { scored, changed } = setNamed(name, corpus)
    return [...scored, ...changed]
  }
  const names = ['event-stream-2026', 'sse-client-2026', 'eventsource-2026', '2026.1']
  const sizes = names.map((name) => idsOf(name).length)
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
  for (const [index, name] of names.slice(1).entries())
    expect(idsOf(name)).toEqual(expect.arrayContaining(idsOf(names[index] ?? '')))
})

test('only a case whose content is as it was is scored', () => {
  const { folder } = folderOf(['same', 'edited', 'gone'].map((name) => caseOf(name, 'a')))
  const today = [
    { ...caseOf('same', 'a'), title: 'In other words.' },
    caseOf('edited', 'b'),
    caseOf('new', 'a'),
  ]
  expect(readSets(today, folder)).toEqual([
    {
      name: '1999.1',
      title: '1999.1',
      rule: 'All.',
      scored: new Set(['stream/sets/same']),
      changed: ['stream/sets/edited', 'stream/sets/gone'],
    },
  ])
})

test('a set that was changed after it was made is refused', () => {
  const { folder, file } = folderOf([caseOf('one', 'a'), caseOf('two', 'a')])
  const { cases, ...others } = JSON.parse(readFileSync(file, 'utf8')) as {
    cases: Record<string, string>
  }
  const { 'stream/sets/two': _, ...fewer } = cases
  writeFileSync(file, JSON.stringify({ ...others, cases: fewer }))
  expect(() => readSets([], folder)).toThrow('1999.1.json was changed after it was made')
})

test('a name that no set has is answered with those there are', () => {
  expect(() => setNamed('1984.1', [])).toThrow('There is no set 1984.1: choose from 2026.1, event-')
})
