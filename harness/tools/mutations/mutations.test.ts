import { expect, test } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { loadCorpus } from '../../corpus/corpus.ts'
import { recordOf } from '../../judge/example-record.fixture.ts'
import { allFalseRecords } from './false-records.ts'
import { readKilled, withTrials } from './killed.ts'
import { nativeMistakes, referenceMistakes } from './mistakes.ts'
import { fileOf, mutated } from './mutate.ts'
import { allMutants } from './mutants.ts'
import { allWrongClients } from './wrong-clients.ts'

const names = [...allMutants, ...allWrongClients, ...allFalseRecords].map(({ name }) => name)
const tables = [
  ['killed.json', referenceMistakes],
  ['killed-native.json', nativeMistakes],
] as const

test('no two mistakes have the same name', () => {
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('no two mutants are the same change', () => {
  const changes = allMutants.map(({ file, from, to }) => JSON.stringify([file, from, to]))
  expect(allMutants.filter((_, i) => changes.indexOf(changes[i] ?? '') !== i)).toEqual([])
})

test('the text that each mutant changes occurs once in its file, and is changed', () => {
  const faults = allMutants.filter((mutant) => {
    const source = readFileSync(fileOf(mutant), 'utf8')
    return mutated(source, mutant) === source
  })
  expect(faults).toEqual([])
})

test('a text that is not there, or there twice, is no mutant', () => {
  const mutant = { name: 'm', says: '', file: 'f.ts', from: 'a', to: 'b' }
  expect(mutated('xay', mutant)).toBe('xby')
  expect(() => mutated('xy', mutant)).toThrow('Mutant m: its text occurs nowhere in f.ts.')
  expect(() => mutated('aa', mutant)).toThrow('more than once')
})

test('each wrong client has its file', () => {
  expect(allWrongClients.filter(({ file }) => !existsSync(file))).toEqual([])
})

test('a false record leaves the record that it was made from alone, whatever is in it', () => {
  const empty = recordOf({})
  for (const { change } of allFalseRecords) change(empty)
  expect(empty).toEqual(recordOf({}))
})

test('each case of the corpus has been seen to fail: it stands in killed.json or killed-native.json', async () => {
  const killed = {
    ...(await readKilled('killed.json')),
    ...(await readKilled('killed-native.json')),
  }
  const ids = (await loadCorpus()).map(({ id }) => id)
  expect(
    ids.filter((id) => (killed[id] ?? []).length === 0),
    'Give each of these cases a mistake that it catches, with npm run mutations.',
  ).toEqual([])
})

for (const [table, mistakes] of tables)
  test(`${table} names only cases and mistakes that there are`, async () => {
    const ids = new Set((await loadCorpus()).map(({ id }) => id))
    const killed = await readKilled(table)
    expect(Object.keys(killed).filter((id) => !ids.has(id))).toEqual([])
    const unknown = Object.values(killed)
      .flat()
      .filter((name) => !mistakes.has(name))
    expect(unknown).toEqual([])
  })

for (const [table, mistakes] of tables)
  test(`each mistake that ${table} can name is caught by some case`, async () => {
    const caught = new Set(Object.values(await readKilled(table)).flat())
    expect([...mistakes].filter((name) => !caught.has(name))).toEqual([])
  })

test('a table takes in new trials, and drops what is no more', () => {
  const killed = { a: ['one', 'gone'], b: ['one'], 'gone/too': ['one'] }
  const known = { cases: new Set(['a', 'b', 'c']), mutants: new Set(['one', 'two']) }
  const trials = [
    { caseId: 'c', mutant: 'two', caught: true },
    { caseId: 'c', mutant: 'one', caught: true },
    { caseId: 'b', mutant: 'one', caught: false },
    { caseId: 'a', mutant: 'two', caught: false },
  ]
  expect(withTrials(killed, trials, known)).toEqual({ a: ['one'], c: ['one', 'two'] })
})
