import type { Result, VerdictName } from '../../results.ts'

/** What a cell of the matrix holds: a verdict, or nothing because the target did not run the case. */
export type CellVerdict = VerdictName | 'not run'

/**
 * How a verdict stands to what was expected. `unexpected` turns the gate red. `known` is a listed failure.
 * `tolerated` is bad without being listed and yet not red: level `should`, or blocked by a known failure. `unscored`
 * is a case, run beside the set that the run is scored by.
 */
export type Standing = 'expected' | 'known' | 'tolerated' | 'unexpected' | 'unscored'

/** How one cell is shown. Verdict and standing differ in shape and words, never in colour alone. */
export interface Mark {
  verdict: CellVerdict
  standing: Standing
  /** One character; of an observed outcome its letter in the order of the case's outcomes. */
  symbol: string
  words: string
}

/** Verdicts in the order of legends and filters. */
export const cellVerdicts: readonly CellVerdict[] = [
  'pass',
  'fail',
  'timeout',
  'crash',
  'blocked',
  'n/a',
  'observed',
  'harness-error',
  'not run',
]

/** Verdicts by which an implementation falls short of a case. */
export const badVerdicts: ReadonlySet<CellVerdict> = new Set([
  'fail',
  'timeout',
  'crash',
  'blocked',
])

/** A verdict as one character and in words. */
export const verdictTexts: Readonly<Record<CellVerdict, Pick<Mark, 'symbol' | 'words'>>> = {
  pass: { symbol: '✓', words: 'passes' },
  fail: { symbol: '✕', words: 'fails' },
  timeout: { symbol: '…', words: 'times out' },
  crash: { symbol: '†', words: 'crashes its host' },
  blocked: { symbol: '⊘', words: 'blocked: a case it builds on fails' },
  'n/a': { symbol: '–', words: 'not applicable: the API does not offer it' },
  observed: { symbol: '•', words: 'observed: the standard leaves it open' },
  'harness-error': { symbol: '?', words: 'not measured: fault of the harness' },
  'not run': { symbol: '', words: 'not run' },
}

const standingWords: Readonly<Record<Standing, string>> = {
  expected: '',
  known: 'known failure',
  tolerated: 'a warning, not red',
  unexpected: 'unexpected',
  unscored: 'not scored: the set has no such case',
}

export function standingOf(result: Result): Standing {
  if (!result.expected) return 'unexpected'
  if (result.unscored) return 'unscored'
  if (result.knownFailure) return 'known'
  return badVerdicts.has(result.verdict) ? 'tolerated' : 'expected'
}

/** `outcomes` are the names of the case's outcomes, in its order. */
export function markOf(result: Result | undefined, outcomes: readonly string[] = []): Mark {
  if (!result) return { verdict: 'not run', standing: 'expected', ...verdictTexts['not run'] }
  const { verdict, outcome } = result
  const standing = standingOf(result)
  if (verdict === 'observed') {
    const words = outcome ?? 'none of the named outcomes'
    return { verdict, standing, symbol: outcomeLetter(outcome, outcomes), words }
  }
  const { symbol } = verdictTexts[verdict]
  return { verdict, standing, symbol, words: wordsOf({ verdict, standing }) }
}

/** A verdict and how it stands, in words; the outcome of what was observed is not in them. */
export function wordsOf({ verdict, standing }: Pick<Mark, 'verdict' | 'standing'>): string {
  const { words } = verdictTexts[verdict]
  const stale = verdict === 'pass' && standing === 'unexpected'
  const note = stale ? 'though listed as a known failure' : standingWords[standing]
  return note ? `${words} (${note})` : words
}

/** Letters tell outcomes apart in a cell: `a` is the first outcome that the case names. */
function outcomeLetter(outcome: string | undefined, outcomes: readonly string[]): string {
  const index = outcome === undefined ? -1 : outcomes.indexOf(outcome)
  return index < 0 ? verdictTexts.observed.symbol : String.fromCodePoint(97 + (index % 26))
}
