import { expect, test } from '@playwright/test'
import { resultOf } from '../../results.fixture.ts'
import { folded, foldedWords, gravestOf } from './folded.ts'
import { markOf } from './mark.ts'

const pass = markOf(resultOf('pass'))
const known = markOf(resultOf('fail', { knownFailure: { reason: 'r' } }))
const slow = markOf(resultOf('timeout', { knownFailure: { reason: 'r' } }))
const red = markOf(resultOf('fail', { expected: false }))
const stale = markOf(resultOf('pass', { expected: false }))
const warning = markOf(resultOf('fail'))
const na = markOf(resultOf('n/a'))
const broken = markOf(resultOf('harness-error'))
const none = markOf(undefined)

test('hosts that agree are shown as one of them, without a count', () => {
  expect(folded([known, known])).toMatchObject({ standing: 'known', symbol: '✕', share: undefined })
  expect(folded([pass, pass, pass])).toMatchObject({ verdict: 'pass', share: undefined })
  expect(folded([none, none])).toMatchObject({ verdict: 'not run', symbol: '', share: undefined })
})

test('where hosts differ, the gravest is shown, with how many of how many', () => {
  expect(folded([pass, known, pass, pass])).toMatchObject({ standing: 'known', share: '1/4' })
  expect(folded([pass, slow, known])).toMatchObject({ symbol: '…✕', share: '2/3' })
  expect(folded([na, pass])).toMatchObject({ verdict: 'pass', share: '1/2' })
  expect(folded([pass, broken])).toMatchObject({ verdict: 'harness-error', share: '1/2' })
  expect(folded([known, warning, pass])).toMatchObject({ standing: 'known', share: '2/3' })
})

test('one red host makes the fold red, also where it passes though it is listed', () => {
  for (const grave of [red, stale])
    for (const other of [pass, known, warning, na, broken, none])
      expect(folded([other, grave, other]).standing).toBe('unexpected')
  expect(folded([known, red, pass]).share).toBe('2/3')
})

test('a host that was not run is counted nowhere, and hides nothing', () => {
  expect(folded([none, known])).toMatchObject({ standing: 'known', share: undefined })
  expect(folded([none, pass, known])).toMatchObject({ share: '1/2' })
})

test('a fold opens the story of its gravest host', () => {
  const hosts = [pass, warning, known, red].map((mark, index) => ({ ...mark, index }))
  expect(gravestOf(hosts)[0]?.index).toBe(3)
  expect(gravestOf([])).toEqual([])
})

test('the words name every host', () => {
  const hosts = [known, pass, known].map((mark, index) => ({ ...mark, host: `host-${index}` }))
  expect(foldedWords(hosts)).toBe('fails (known failure): host-0, host-2; passes: host-1')
})
