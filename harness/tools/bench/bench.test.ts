import { expect, test } from '@playwright/test'
import { matrixTable, verdictsIn } from './matrix.ts'
import { measurementOf } from './measure.ts'
import { packageTable } from './package-run.ts'
import { tableOf } from './table.ts'
import { type SettingMeasurement, workersTable } from './workers.ts'

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

test('the matrix: verdicts are counted as Playwright prints them, and costs are for each', () => {
  expect(verdictsIn('··°\n  2 failed\n    a › b\n  179 skipped\n  798 passed (2.3m)\n')).toBe(979)
  const once = { verdicts: 100, elapsedMs: 2000, busyMs: 1000, memoryBytes: 1024 ** 3 }
  const twice = { ...once, verdicts: 200, elapsedMs: 5000 }
  const [, first, second] = matrixTable(
    new Map([
      [1, once],
      [2, twice],
    ]),
  ).split('\n')
  expect(first?.split(/ {2,}/)).toEqual([
    '× 1',
    '100',
    '2.0',
    '50.0',
    expect.any(String),
    '10.0',
    '1.00',
    '× 1.00',
  ])
  expect(second?.split(/ {2,}/)).toEqual([
    '× 2',
    '200',
    '5.0',
    '40.0',
    expect.any(String),
    '5.0',
    '1.00',
    '× 2.50',
  ])
})

test('workers: a verdict that is not the same in each setting is told, with all that were seen', () => {
  const setting = (workers: number, busyLoops: number, second: string): SettingMeasurement => ({
    workers,
    busyLoops,
    elapsedMs: 1500,
    verdicts: new Map([
      ['x@node a', 'pass'],
      ['x@node b', second],
    ]),
  })
  const same = workersTable([setting(1, 0, 'fail'), setting(2, 2, 'fail')])
  expect(same.split('\n')).toEqual([
    'setting                  verdicts    s',
    '1 worker                        2  1.5',
    '2 workers, 2 busy loops         2  1.5',
    'All verdicts are the same in each.',
  ])
  const other = workersTable([setting(1, 0, 'fail'), setting(2, 0, 'timeout')])
  expect(other.split('\n').slice(-1)).toEqual(['x@node b: fail, timeout'])
})

test('the package: seconds, and how many times a Node could have been started', () => {
  const lines = packageTable({ nodeMs: 50, oneCaseMs: 1500, corpusMs: 20_000 }).split('\n')
  expect(lines.slice(2).map((line) => line.split(/ {2,}/))).toEqual([
    ['run, one case', '1.50', '× 30'],
    ['run, the whole corpus', '20.00', '× 400'],
  ])
})
