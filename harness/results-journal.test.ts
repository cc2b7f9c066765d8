import { expect, test } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { exampleResults } from './report/example/example-results.fixture.ts'
import { type Journal, journalEnding, openJournal, resultsOfJournal } from './results-journal.ts'

const whole = exampleResults()

function writtenJournal(): { file: string; journal: Journal } {
  const file = test.info().outputPath(`latest${journalEnding}`)
  const journal = openJournal(file, { ...whole, targets: [], results: {} })
  for (const target of whole.targets) journal.target(target)
  for (const [targetId, results] of Object.entries(whole.results))
    for (const [caseId, result] of Object.entries(results)) journal.result(targetId, caseId, result)
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
