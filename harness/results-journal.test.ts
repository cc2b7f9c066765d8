import { expect, test } from '@playwright/test'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { noResults } from './results.fixture.ts'
import type { Results } from './results.ts'
import { type Journal, journalEnding, openJournal, resultsOfJournal } from './results-journal.ts'

const result = { verdict: 'pass', expected: true, durationMs: 1, waitedMs: 0, runs: 1 } as const
const target = (id: string): Results['targets'][number] => ({
  id,
  implementation: { name: id, version: null, profile: null },
  host: { name: id, version: null, source: null },
})
const whole: Results = {
  ...noResults,
  targets: [target('a@node'), target('b@node')],
  results: { 'a@node': { 'a/b/c': result, 'a/b/d': result }, 'b@node': { 'a/b/c': result } },
}

/** In a folder that is made for it. */
function writtenJournal(): { file: string; journal: Journal } {
  const file = test.info().outputPath(`reports/latest${journalEnding}`)
  const journal = openJournal(file, { ...whole, targets: [], results: {} })
  for (const info of whole.targets) journal.target(info)
  for (const [targetId, results] of Object.entries(whole.results))
    for (const [caseId, each] of Object.entries(results)) journal.result(targetId, caseId, each)
  return { file, journal }
}

test('what was written is read, at any time, and says that it is unfinished', () => {
  const { file } = writtenJournal()
  expect(resultsOfJournal(readFileSync(file, 'utf8'))).toEqual({
    ...whole,
    environment: { ...whole.environment, unfinished: true },
  })
})

test('a last line that is cut off costs only itself', () => {
  const text = readFileSync(writtenJournal().file, 'utf8')
  const { results } = resultsOfJournal(text.slice(0, -20))
  const count = (all: typeof results): number =>
    Object.values(all).reduce((sum, ofTarget) => sum + Object.keys(ofTarget).length, 0)
  expect(count(results)).toBe(count(whole.results) - 1)
})

test('it is gone when the results are elsewhere', () => {
  const { file, journal } = writtenJournal()
  journal.remove()
  expect(existsSync(file)).toBe(false)
})

test('one that a living process is writing is left alone; one of a dead process is replaced', () => {
  const { file, journal } = writtenJournal()
  const head = readFileSync(file, 'utf8')
  const by = (writer: number): void =>
    writeFileSync(file, head.replace(`"process":${process.pid}`, `"process":${writer}`))
  by(process.ppid)
  expect(() => openJournal(file, whole)).toThrow(
    new RegExp(`^Process ${process.ppid} is writing .*: wait for that run `),
  )
  expect(readFileSync(file, 'utf8')).toContain('a/b/c')
  // No process has so high a number.
  by(2 ** 30)
  openJournal(file, whole)
  expect(readFileSync(file, 'utf8')).not.toContain('"targetId"')
  journal.remove()
})

test('a full disk is told in a sentence', () => {
  test.skip(!existsSync('/dev/full'), 'There is no /dev/full.')
  const file = test.info().outputPath(`full${journalEnding}`)
  mkdirSync(path.dirname(file), { recursive: true })
  symlinkSync('/dev/full', `${file}.${process.pid}`)
  expect(() => openJournal(file, whole)).toThrow(
    /^\S+ cannot be written \(ENOSPC: [^\n]*\): what is complete is in it; make room [^\n]*\.$/,
  )
  expect(readdirSync(path.dirname(file))).toEqual([])
})
