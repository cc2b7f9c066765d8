import { expect, test } from '@playwright/test'
import { cellCode, cellFacts } from '../model/cell-code.ts'
import { markOf } from '../model/mark.ts'
import type { Result } from '../../results.ts'
import { cellOf, readAddress, writeAddress } from './address.ts'
import { type Column, type Row, rowTest } from './filter.ts'

test('an address is read back as it was written', () => {
  const address = {
    place: 'stream/fields/a b@native@chromium',
    filter: new URLSearchParams({ text: 'a&b #?', level: 'must' }),
  }
  const read = readAddress(writeAddress(address))
  expect(read.place).toBe(address.place)
  expect(read.filter.toString()).toBe(address.filter.toString())
  expect(cellOf(read.place)).toEqual({ caseId: 'stream/fields/a b', target: 'native@chromium' })
})

test('only a case has cells, and a broken escape does not throw', () => {
  expect(cellOf('native@chromium')).toBeUndefined()
  expect(cellOf('matrix')).toBeUndefined()
  expect(readAddress('#%E0%A4%A?').place).toBe('%E0%A4%A')
})

const columns: Column[] = [
  { id: 'native@chromium', implementation: 'native', engine: 'chromium' },
  { id: 'native@firefox', implementation: 'native', engine: 'firefox' },
  { id: 'lib@node', implementation: 'lib', engine: null },
  { id: 'other@node', implementation: 'other', engine: null },
]

function row(...verdicts: Result['verdict'][]): Row {
  return {
    text: 'a crlf ends a line lin-04',
    chapter: 'stream',
    level: 'must',
    cells: verdicts.map((verdict) => {
      const result = { verdict, expected: verdict === 'pass', durationMs: 1, waitedMs: 0, runs: 1 }
      return cellFacts(cellCode(markOf(result)))
    }),
  }
}

function fits(of: Row, wishes: Record<string, string>): boolean {
  return rowTest(new URLSearchParams(wishes), columns)(of)
}

test('words, chapter, level and verdict narrow the rows', () => {
  const of = row('pass', 'pass', 'fail', 'n/a')
  expect(fits(of, { text: 'CRLF lin-04', chapter: 'stream', level: 'must', show: 'fail' })).toBe(
    true,
  )
  expect(fits(of, { text: 'crlf lin-05' })).toBe(false)
  expect(fits(of, { show: 'crash' })).toBe(false)
  expect(fits(of, { show: 'bad', target: 'native' })).toBe(false)
  expect(fits(of, { show: 'unexpected', target: 'lib' })).toBe(true)
})

test('engines agree or differ only where two of them were measured', () => {
  const agreement = (of: Row) => [
    fits(of, { agreement: 'engines-agree' }),
    fits(of, { agreement: 'engines-differ' }),
  ]
  expect(agreement(row('pass', 'pass', 'fail', 'fail'))).toEqual([true, false])
  expect(agreement(row('timeout', 'fail', 'pass', 'pass'))).toEqual([true, false])
  expect(agreement(row('pass', 'fail', 'pass', 'pass'))).toEqual([false, true])
  expect(agreement(row('pass', 'n/a', 'pass', 'pass'))).toEqual([false, false])
})

test('only one library is wrong', () => {
  expect(fits(row('pass', 'pass', 'fail', 'pass'), { agreement: 'only lib' })).toBe(true)
  expect(fits(row('pass', 'pass', 'fail', 'fail'), { agreement: 'only lib' })).toBe(false)
  expect(fits(row('pass', 'pass', 'pass', 'pass'), { agreement: 'only lib' })).toBe(false)
})
