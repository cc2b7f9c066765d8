import { expect, test } from '@playwright/test'
import type { Sighting } from '../causes.ts'
import { resultsOf } from '../results.fixture.ts'
import { changed, none, sighting } from '../sighting.fixture.ts'
import { toldRun } from './told-run.ts'

const telling = { verbose: false, report: 'report/index.html', accepting: 'accept it' }
const told = (sightings: readonly Sighting[], more: Partial<typeof telling> = {}): string =>
  toldRun(resultsOf(sightings), { ...telling, ...more }).join('\n')
const headings = (text: string): string[] => text.match(/^\d+\. .*/gm) ?? []

/** Twelve causes: each family differs in a way of its own, and each but one shows in a hundred cases. */
const many = Array.from({ length: 12 }, (_, family) =>
  Array.from({ length: family === 0 ? 1 : 100 }, (_case, index) =>
    sighting(`interface/family-${family}/case-${index}`, {
      lists: { reads: [`member${family}: 1`, `member${family}: 2`] },
    }),
  ),
).flat()

test('ten causes are told, what shows in more cases first; the rest is counted', () => {
  const text = told(many)
  expect(headings(text)).toHaveLength(10)
  expect(text).not.toContain('family-0/')
  expect(text).toContain('100 cases on node: interface/family-1/case-0, ')
  expect(text).toContain(' and 96 more')
  expect(text).toContain(
    '1101 unexpected verdicts, 12 causes (2 more with --verbose). Report: report/index.html. To expect them from now on: accept it',
  )
  expect(text.split('\n').length).toBeLessThan(200)
  expect(told(many, { verbose: true }).match(/^fail: /gm)).toHaveLength(1101)
})

test('events that are lost come before members that are not as they should be', () => {
  const text = told([
    sighting('interface/idl/a', { lists: { reads: ['length: 1', 'length: 2'] } }),
    sighting('stream/id/a', { lists: { messages: changed } }),
    sighting('stream/data/a', { lists: { messages: none } }),
  ])
  expect(headings(text)).toEqual([
    '1. stream/data: messages: none',
    '2. stream/id: messages: lastEventId not as expected',
    '3. interface/idl: reads: length not as expected',
  ])
})

test('a long story is cut, and keeps its last line, the command', () => {
  const lines = Array.from({ length: 90 }, (_, index) => `data: ${index}`).join('\n')
  const text = told([sighting('stream/data/a', { lists: { messages: ['(none)', lines] } })])
  expect(text).toMatch(/… \(\d+ more lines with --verbose\)\n\n {3}Just this: run it\n/)
  expect(text.split('\n').length).toBeLessThan(50)
  const long = told([
    sighting('stream/data/a', { lists: { messages: none, reads: ['x'.repeat(900), ''] } }),
  ])
  expect(Math.max(...long.split('\n').map(({ length }) => length))).toBeLessThan(300)
})

test('if all is as expected, the report is named, and failures that nobody has explained are counted', () => {
  const known = (reason: string): Partial<Sighting['result']> => ({
    expected: true,
    knownFailure: { reason },
  })
  const text = told([
    sighting('stream/data/a', { result: known('') }),
    sighting('stream/data/b', { result: known('It is so.') }),
  ])
  expect(text).toBe(
    'x@node  0 passed, 2 failed as known\n1 of 2 known failures not explained: write their reasons.\nReport: report/index.html',
  )
})
