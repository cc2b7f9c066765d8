import { expect, test } from '@playwright/test'
import { exampleResults } from '../example/example-results.fixture.ts'
import { resultOf } from '../../results.fixture.ts'
import { byteSpans, hexText } from './byte-text.ts'
import { cellCode, cellFacts } from './cell-code.ts'
import { compareResults } from './comparison.ts'
import { fileNames } from './file-names.ts'
import { historyOf } from './history.ts'
import { cellVerdicts, markOf, type Mark } from './mark.ts'
import { observationsOf } from './observations.ts'
import { openRun } from './run.ts'
import { shortcomingsOf } from './shortcoming.ts'
import { gateCount, gateText } from './gate.ts'
import { summary } from '../machine/summary.ts'
import { summaryLines } from '../summary-lines.ts'
import { percent, scoreText, tally } from './tally.ts'

test('n/a, observed and what was not measured enter no score; blocked counts against it', () => {
  const counts = tally([
    ...Array.from({ length: 199 }, () => resultOf('pass')),
    resultOf('blocked'),
    resultOf('n/a'),
    resultOf('observed'),
    resultOf('harness-error'),
    undefined,
  ])
  expect(counts).toMatchObject({
    passed: 199,
    failed: 1,
    notApplicable: 1,
    observed: 1,
    unmeasured: 2,
  })
  expect([scoreText(counts), percent(counts)]).toEqual(['199/200', 99])
  expect([scoreText(tally([])), percent(tally([]))]).toEqual(['–', null])
})

test('known, tolerated, unexpected and stale verdicts are told apart in words', () => {
  const knownFailure = { reason: 'r' }
  expect([
    markOf(resultOf('fail', { knownFailure })).standing,
    markOf(resultOf('fail')).standing,
    markOf(resultOf('fail', { expected: false })).standing,
    markOf(resultOf('pass', { expected: false })).words,
    markOf(undefined).words,
    markOf(resultOf('observed', { outcome: 'second' }), ['first', 'second']).symbol,
  ]).toEqual([
    'known',
    'tolerated',
    'unexpected',
    'passes (though listed as a known failure)',
    'not run',
    'b',
  ])
})

test('the code of a cell says its verdict and standing back', () => {
  for (const verdict of cellVerdicts) {
    for (const standing of ['expected', 'known', 'tolerated', 'unexpected'] as const) {
      const mark: Mark = { verdict, standing, symbol: '', words: '' }
      expect(cellFacts(cellCode(mark))).toMatchObject({ verdict, standing })
    }
  }
  const outcome = (symbol: string) =>
    cellFacts(cellCode({ verdict: 'observed', standing: 'expected', symbol, words: '' }))
  expect(outcome('a').verdict).toBe('observed')
  expect(outcome('a').code).not.toBe(outcome('b').code)
})

test('two runs: worse, better, changed, and what only one of them has', () => {
  const [older, newer] = [exampleResults(), exampleResults()]
  const at = (results: typeof older, target: string) => results.results[target] ?? {}
  at(older, 'undici@node')['stream/line-endings/cr'] = resultOf('fail')
  at(newer, 'native@chromium')['stream/line-endings/cr'] = resultOf('timeout')
  at(newer, 'native@firefox')['stream/line-endings/cr'] = resultOf('n/a')
  older.cases = older.cases.slice(1)
  newer.targets = newer.targets.filter((target) => target.id !== 'reference@node')
  const comparison = compareResults(older, newer)
  expect(comparison.changes.map(({ kind, target }) => [kind, target])).toEqual([
    ['worse', 'native@chromium'],
    ['changed', 'native@firefox'],
    ['better', 'undici@node'],
  ])
  expect(comparison.newCases).toEqual(['stream/bom/leading'])
  expect(comparison.goneTargets).toEqual(['reference@node'])
  expect(comparison.compared).toBe(17 * 7)
})

test('a history is in the order of time, whatever order the files come in', () => {
  const [older, newer] = [exampleResults(), exampleResults()]
  older.environment.startedAt = '2026-01-01T00:00:00.000Z'
  const [first] = historyOf([newer, older])
  expect(first?.target).toBe('native@chromium')
  expect(first?.points.map((point) => point.startedAt.slice(0, 4))).toEqual(['2026', '2026'])
  expect(first?.points[0]?.startedAt).toBe(older.environment.startedAt)
})

test('observations say in words who does what', () => {
  const [observation] = observationsOf(openRun(exampleResults()))
  expect(observation?.outcomes.map(({ name, engines }) => [name, engines])).toEqual([
    ['asks for the first URL', ['firefox']],
    ['asks for the final URL', ['chromium']],
  ])
})

test('bytes are shown as text, and as escapes where text would hide them', () => {
  const shown = (bytes: string) =>
    byteSpans(bytes)
      .map((span) => (span.escape ? `[${span.text}]` : span.text))
      .join('')
  expect(shown('data: \xE6\xBC\xA2\r\n')).toBe('data: 漢[\\r][\\n]')
  expect(shown('\xE6\xBC')).toBe('[\\xE6][\\xBC]')
  expect(shown('\xEF\xBB\xBFa\0\xE2\x80\xAEb \xC2\xA0')).toBe(
    '[\\u{FEFF}]a[\\u{0}][\\u{202E}]b [\\u{A0}]',
  )
  expect(hexText('a\xFF')).toBe('61 FF')
})

test('file names are plain, inside the directory and distinct', () => {
  const ids = ['../../etc/passwd', '..\\x', 'a/b', 'a b', 'A-B', 'native@chromium', '']
  const names = [...fileNames(ids).values()]
  expect(names.every((name) => /^[\w@-][\w@.-]*$/.test(name))).toBe(true)
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length)
  expect(names[5]).toBe('native@chromium')
})

test('a failure that is not as its entry says is no shortcoming of that reason', () => {
  const results = exampleResults()
  const [first, second] = results.cases.filter(({ level }) => level !== 'observe')
  const [target] = results.targets
  if (!first || !second || !target) throw new Error('There are no example results.')
  const knownFailure = { reason: 'r' }
  results.results[target.id] = {
    [first.id]: resultOf('fail', { knownFailure }),
    [second.id]: resultOf('fail', { knownFailure, expected: false }),
  }
  expect(shortcomingsOf(openRun(results), [target])).toMatchObject([
    { reason: 'r', cases: [first] },
    { reason: undefined, cases: [second] },
  ])
})

test('what known failures keep from being seen is counted', () => {
  const results = exampleResults()
  const [first, second, third] = results.cases
  const [target] = results.targets
  if (!first || !second || !third || !target) throw new Error('There are no example results.')
  const blockedBy = { id: first.id, verdict: 'fail' as const, isKnown: true }
  const own = {
    [first.id]: resultOf('fail', { knownFailure: { reason: 'r' } }),
    [second.id]: resultOf('blocked', { blockedBy }),
    [third.id]: resultOf('blocked', { blockedBy: { ...blockedBy, isKnown: false } }),
  }
  const only = { ...results, targets: [target], results: { [target.id]: own } }
  expect(tally(Object.values(own)).hidden).toBe(1)
  expect(gateText(gateCount(openRun(only)))).toBe(
    '3 verdicts, all as expected; 1 not seen, because of known failures',
  )
  expect(summaryLines(only)).toEqual([
    `${target.id}  0 passed, 1 failed as known, 2 blocked (1 by known failures)`,
  ])
})

test('a tentative case is shown, and has no part in a score or a count', () => {
  const results = exampleResults()
  const failing = 'stream/bom/leading'
  const proposed = results.cases.map((one) =>
    one.id === failing ? { ...one, tentative: true as const, why: 'https://example.org/1' } : one,
  )
  const [before, after] = [openRun(results), openRun({ ...results, cases: proposed })]
  const countOf = (run: typeof before) => {
    const { passed, failed, unexpected, known } = run.tally('undici@node', run.casesAt('must'))
    return passed + failed + unexpected + known
  }
  expect(countOf(after)).toBeLessThan(countOf(before))
  expect(after.tentative.map(({ id }) => id)).toEqual([failing])
  expect(summary(after)).toContain(`\`${failing}\`: passed by`)
  expect(summary(before)).not.toContain('### Tentative')
  expect(summaryLines(after.results).join('\n')).toContain('1 tentative')
})

test('slow cases that were left out are counted as not run', () => {
  const results = exampleResults()
  const [first] = results.cases
  const slow = { ...first!, id: 'stream/silence/long', slow: true as const }
  const [line] = summaryLines({ ...results, cases: [...results.cases, slow] })
  expect(line).toContain('1 slow not run')
  const other = { ...first!, id: 'stream/silence/other' }
  const [ofPart] = summaryLines({ ...results, cases: [...results.cases, slow, other] })
  expect(ofPart).not.toContain('slow')
  const run = openRun({ ...results, cases: [slow] })
  expect(run.tally(results.targets[0]!.id, run.results.cases)).toMatchObject({ unmeasured: 1 })
})
