import { expect, test } from '@playwright/test'
import type { Exports } from './inspect-exports.ts'
import { adapterText, unknownText } from './recognise.ts'

/** What the adapter of a package exports or imports, which is its first line that is not empty, and the rest of it. */
function linesOf(exports: Exports, packageName = 'mine'): string[] {
  return (adapterText(exports, packageName) ?? '').split('\n').filter((line) => line !== '')
}

for (const [exports, lines] of [
  [{ EventSource: 'source', default: 'source' }, [`export { EventSource } from 'mine'`]],
  [{ default: 'source', other: 'function' }, [`export { default as EventSource } from 'mine'`]],
  [{ Stream: 'source', helper: 'function' }, [`export { Stream as EventSource } from 'mine'`]],
  [
    { default: 'other', 'default.EventSource': 'source' },
    [`import subject from 'mine'`, 'export const { EventSource } = subject'],
  ],
  [
    { default: 'other', 'default.default': 'source' },
    [`import subject from 'mine'`, 'export const { default: EventSource } = subject'],
  ],
] satisfies [Exports, string[]][])
  test(`a package that exports ${Object.keys(exports).join(', ')}`, () => {
    expect(linesOf(exports).slice(0, lines.length)).toEqual(lines)
  })

test('what a function is called says nothing in another package', () => {
  const exports: Exports = { createParser: 'parser of callbacks' }
  expect(linesOf(exports, 'eventsource-parser')).toContain('export const parse = (on) => {')
  expect(adapterText(exports, 'mine')).toBeNull()
})

test('of several constructors none is chosen', () => {
  expect(adapterText({ A: 'source', B: 'source' }, 'mine')).toBeNull()
})

test('what is not known is said with a line that would do', () => {
  const said = unknownText({ helper: 'function', Source: 'function' }, 'mine')
  expect(said).toMatch(/^mine exports helper, Source, .*`export \{ Source as EventSource \} from/)
})
