import { expect, test } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { contentHash } from '../../corpus/case-content.ts'
import { loadCorpus } from '../../corpus/corpus.ts'
import { recordOf } from '../../judge/example-record.fixture.ts'
import { allEditedLogs } from './edited-logs.ts'
import { killedByCurrent, namesOf, readKilled, withTrials } from './killed.ts'
import { namesIn } from './names.ts'
import { fileOf, mutated } from './mutate.ts'
import { allMutants } from './mutants.ts'
import { proposals } from './proposals.ts'
import { allWrongClients } from './wrong-clients.ts'

const allWrongProposals = proposals.flatMap(({ wrong }) => wrong)
const names = [...allMutants, ...allWrongProposals, ...allWrongClients, ...allEditedLogs].map(
  ({ name }) => name,
)
const tables = ['killed.json', 'killed-native.json'] as const

test('no two mutants have the same name', () => {
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('no two mutants are the same change', () => {
  const changes = allMutants.map(({ file, from, to }) => JSON.stringify([file, from, to]))
  expect(allMutants.filter((_, i) => changes.indexOf(changes[i] ?? '') !== i)).toEqual([])
})

test('the text that each mutant changes occurs once in its file, and is changed', () => {
  const faults = [...allMutants, ...allWrongProposals].filter((mutant) => {
    const source = readFileSync(fileOf(mutant), 'utf8')
    return mutated(source, mutant) === source
  })
  expect(faults).toEqual([])
})

test('a text that is not there, or there twice, is no mutant', () => {
  const mutant = { name: 'm', file: 'f.ts', on: '', from: 'a', to: 'b' }
  expect(mutated('xay', mutant)).toBe('xby')
  expect(() => mutated('xy', mutant)).toThrow('Mutant m: its text occurs nowhere in f.ts.')
  expect(() => mutated('aa', mutant)).toThrow('more than once')
})

test('each wrong client has its file', () => {
  expect(allWrongClients.filter(({ file }) => !existsSync(file))).toEqual([])
})

test('an edit leaves the record that it is given alone, whatever is in it', () => {
  const empty = recordOf({})
  for (const { change } of allEditedLogs) change(empty)
  expect(empty).toEqual(recordOf({}))
})

test('each case has been seen to fail as it is now', async () => {
  const killed = {
    ...(await readKilled('killed.json')),
    ...(await readKilled('killed-native.json')),
  }
  const corpus = await loadCorpus()
  expect(
    corpus.filter(({ id }) => killed[id] === undefined).map(({ id }) => id),
    'These cases kill no mutant: npm run mutations -- --grep <id> tries those there are.',
  ).toEqual([])
  expect(
    corpus.filter((each) => killed[each.id]?.content !== contentHash(each)).map(({ id }) => id),
    'These cases were edited since they killed a mutant: npm run mutations -- --grep <id>.',
  ).toEqual([])
})

for (const table of tables)
  test(`${table} names only cases and mutants that there are`, async () => {
    const ids = new Set((await loadCorpus()).map(({ id }) => id))
    const killed = await readKilled(table)
    expect(Object.keys(killed).filter((id) => !ids.has(id))).toEqual([])
    const unknown = Object.values(killed).flatMap(namesOf)
    expect(unknown.filter((name) => !namesIn[table].has(name))).toEqual([])
  })

for (const table of tables)
  test(`each mutant that ${table} can name is killed by some case`, async () => {
    const all = new Set(Object.values(await readKilled(table)).flatMap(namesOf))
    expect([...namesIn[table]].filter((name) => !all.has(name))).toEqual([])
  })

const content = 'as it is'
const known = {
  current: new Map(['a', 'b', 'c', 'd'].map((id) => [id, content])),
  names: new Set(['one', 'two', 'three']),
}

test('a table takes in new trials, and drops what is no more', () => {
  const killed = {
    a: { content, killed: ['one', 'gone'] },
    b: { content, killed: ['one'] },
    'gone/too': { content, killed: ['one'] },
  }
  const trials = [
    { caseId: 'c', content, mutant: 'two', killed: true },
    { caseId: 'c', content, mutant: 'one', killed: true },
    { caseId: 'b', content, mutant: 'one', killed: false },
    { caseId: 'a', content, mutant: 'two', killed: false },
  ]
  expect(withTrials(killed, trials, known)).toEqual({
    a: { content, killed: ['one'] },
    c: { content, killed: ['one', 'two'] },
  })
})

test('what a case killed before it was edited counts no more, once it kills something again', () => {
  const before = { content: 'as it was', killed: ['one', 'two'] }
  const survived = { caseId: 'a', content, mutant: 'one', killed: false }
  const untouched = withTrials({ a: before }, [survived], known)
  expect(untouched).toEqual({ a: before })
  expect(killedByCurrent(untouched, known.current)).toEqual({})
  const killed = { caseId: 'a', content, mutant: 'three', killed: true }
  expect(withTrials({ a: before }, [survived, killed], known)).toEqual({
    a: { content, killed: ['three'] },
  })
})
