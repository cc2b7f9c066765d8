import type { Result, VerdictName } from '../../results.ts'

/** What a cell of the matrix holds: a verdict, or nothing because the target did not run the case. */
export type CellVerdict = VerdictName | 'not run'

/**
 * How a verdict stands to what was expected. `unexpected` turns the gate red. `known` is a listed failure.
 * `tolerated` is bad without being listed and yet not red: level `should`, or blocked by a known failure.
 */
export type Standing = 'expected' | 'known' | 'tolerated' | 'unexpected'

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

export const symbols: Readonly<Record<CellVerdict, string>> = {
  pass: '✓',
  fail: '✕',
  timeout: '…',
  crash: '†',
  blocked: '⊘',
  'n/a': '–',
  observed: '•',
  'harness-error': '?',
  'not run': '',
}

export const verdictWords: Readonly<Record<CellVerdict, string>> = {
  pass: 'passes',
  fail: 'fails',
  timeout: 'times out',
  crash: 'crashes its host',
  blocked: 'blocked: a case it builds on fails',
  'n/a': 'not applicable: the API does not offer it',
  observed: 'observed: the standard leaves it open',
  'harness-error': 'not measured: fault of the harness',
  'not run': 'not run',
}

const standingWords: Readonly<Record<Standing, string>> = {
  expected: '',
  known: 'known failure',
  tolerated: 'a warning, not red',
  unexpected: 'unexpected',
}

export function standingOf(result: Result): Standing {
  if (!result.expected) return 'unexpected'
  if (result.knownFailure) return 'known'
  return badVerdicts.has(result.verdict) ? 'tolerated' : 'expected'
}

/** `outcomes` are the names of the case's outcomes, in its order. */
export function markOf(result: Result | undefined, outcomes: readonly string[] = []): Mark {
  if (!result)
    return { verdict: 'not run', standing: 'expected', symbol: '', words: verdictWords['not run'] }
  const { verdict } = result
  const standing = standingOf(result)
  if (verdict === 'observed')
    return {
      verdict,
      standing,
      symbol: outcomeLetter(result.outcome, outcomes),
      words: result.outcome ?? 'none of the named outcomes',
    }
  const stale = verdict === 'pass' && standing === 'unexpected'
  const note = stale ? 'though listed as a known failure' : standingWords[standing]
  return {
    verdict,
    standing,
    symbol: symbols[verdict],
    words: note ? `${verdictWords[verdict]} (${note})` : verdictWords[verdict],
  }
}

/** Letters tell outcomes apart in a cell: `a` is the first outcome that the case names. */
function outcomeLetter(outcome: string | undefined, outcomes: readonly string[]): string {
  const index = outcome === undefined ? -1 : outcomes.indexOf(outcome)
  return index < 0 ? symbols.observed : String.fromCodePoint(97 + (index % 26))
}
