import { expect, test } from '@playwright/test'
import { PassThrough } from 'node:stream'
import { sighting } from '../sighting.fixture.ts'
import { progressOn } from './progress.ts'

/** What a run of two cases writes. */
function written(isTTY: boolean, columns = 80): string {
  const stream = new PassThrough()
  const progress = progressOn(Object.assign(stream, { isTTY, columns }))
  progress.begin('x@node', 2)
  progress.result(sighting('stream/data/a', { verdict: 'pass' }).result)
  progress.result(sighting('stream/data/b').result)
  progress.end()
  return String(stream.read() ?? '')
}

test('a terminal has one line that changes and goes', () => {
  const text = written(true)
  expect(text).toContain('x@node  1 of 2')
  expect(text).toContain('x@node  2 of 2, 1 unexpected')
  expect(text).not.toContain('\n')
  // oxlint-disable-next-line no-control-regex -- Terminals are spoken with so.
  expect(text).toMatch(/\x1B\[1G\x1B\[0K$/)
})

test('a line is not longer than the terminal is wide', () => {
  expect(written(true, 12)).toContain('x@node  2 o')
  expect(written(true, 12)).not.toContain('2 of')
})

test('without a terminal nothing is written', () => {
  expect(written(false)).toBe('')
})
