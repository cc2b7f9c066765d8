import { expect, test } from '@playwright/test'
import { measurementOf } from './measure.ts'
import { tableOf } from './table.ts'

const result = (durationMs: number, waitedMs: number, runs = 1) => ({ durationMs, waitedMs, runs })

test('only verdicts that something was run for count, and waiting is no longer than the run', () => {
  const results = [result(100, 40), result(50, 90), result(0, 0, 0)]
  expect(measurementOf('x@node', results, 75)).toEqual({
    target: 'x@node',
    verdicts: 2,
    elapsedMs: 75,
    durationMs: 150,
    waitedMs: 90,
  })
})

test('the table has rate, milliseconds, share of waiting, and the ratio to native Chromium', () => {
  const lines = tableOf([
    measurementOf('native@chromium', [result(10, 0), result(10, 5)], 100),
    measurementOf('x@node', [result(10, 10)], 100),
    measurementOf('y@node', [], 0),
  ]).split('\n')
  const cells = lines.map((line) => line.split(/ {2,}/))
  expect(cells[1]).toEqual(['native@chromium', '2', '20.0', '10.0', '2.5 (25 %)', '× 1.00'])
  expect(cells[2]).toEqual(['x@node', '1', '10.0', '10.0', '10.0 (100 %)', '× 0.50'])
  expect(cells[3]).toEqual(['y@node', '0', '–', '–', '–', '–'])
  expect(new Set(lines.map((line) => line.length)).size).toBe(1)
})

test('there is no ratio where native Chromium was not measured', () => {
  const table = tableOf([measurementOf('x@node', [result(10, 0)], 10)])
  expect(table.split('\n')[1]).toMatch(/–$/)
})
