import { expect, test } from '@playwright/test'
import { compareLists, type Entry } from './compare.ts'
import { lineOf, shown } from './lines.ts'

const entry = (members: Entry['members'], times = 1): Entry => ({ members, times })
const agree = (expected: Entry[], observed: Entry[]): boolean =>
  compareLists('messages', expected, observed) === null

test('rows of equal entries agree however they are written', () => {
  const [x, y] = [{ data: 'x' }, { data: 'y' }]
  const written = [
    [entry(x, 3), entry(y)],
    [entry(x), entry(x), entry(x), entry(y)],
    [entry(x, 2), entry(x), entry(y)],
  ]
  for (const expected of written)
    for (const observed of written) expect(agree(expected, observed)).toBe(true)
})

test('a row of equal entries meets several expected entries, each with its own members', () => {
  const row = entry({ type: 'message', data: 'x', lastEventId: '1' }, 3)
  expect(agree([entry({ data: 'x' }), entry({ lastEventId: '1' }, 2)], [row])).toBe(true)
  expect(agree([entry({ data: 'x' }), entry({ lastEventId: '2' }, 2)], [row])).toBe(false)
  expect(agree([entry({ data: 'x' }), entry({ lastEventId: '1' })], [row])).toBe(false)
})

test('only the members that an expected entry names count', () => {
  expect(agree([entry({ kind: 'open' })], [entry({ kind: 'open', readyState: 1 })])).toBe(true)
  expect(agree([entry({ kind: 'open', readyState: 1 })], [entry({ kind: 'open' })])).toBe(false)
})

test('no two lists that differ are written alike', () => {
  const texts = ['', 'x', '"x"', 'x × 2', 'x\ny', 'x, b: "y"', '(none)', 'absent']
  const values = [...texts, '\uD800', '\uFFFD', null, 0, 2, true, {}, [], { undefined: true }]
  const entries = values.map((a) => entry({ a }))
  const pairs = values.map((a) => entry({ a, b: 'y' }))
  const lists: Entry[][] = [
    [],
    ...entries.map((each) => [each]),
    ...entries.map((each) => [{ ...each, times: 2 }]),
    ...entries.map((each) => [each, entry({ a: 'y' })]),
    ...pairs.map((each) => [each]),
  ]
  const written = lists.map((list) =>
    shown(
      list.map(({ members, times = 1 }) => ({
        text: lineOf(members, Object.keys(members)),
        times,
      })),
    ),
  )
  expect(new Set(written).size).toBe(lists.length)
  for (const [index, expected] of lists.entries())
    for (const observed of lists.slice(index + 1)) {
      // An observed entry may have members that the expected one does not name.
      if (index >= 1 && !pairs.some((pair) => observed[0] === pair))
        expect(agree(expected, observed), JSON.stringify([expected, observed])).toBe(false)
    }
})

test('a mismatch shows both lists, an entry a line, and says so where there is none', () => {
  expect(compareLists('messages', [entry({ data: 'a\nb' }, 2)], [])).toEqual({
    rule: 'messages',
    expected: 'data: "a\\nb" × 2',
    observed: '(none)',
  })
})

test('an entry that nothing was expected for shows the members named anywhere', () => {
  const observed = [entry({ data: 'a', origin: 'o' }), entry({ data: 'b', origin: 'o' })]
  expect(compareLists('messages', [entry({ data: 'a' })], observed)?.observed).toBe(
    'data: "a"\ndata: "b"',
  )
})
