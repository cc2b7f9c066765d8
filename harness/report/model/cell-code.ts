import { cellVerdicts, type CellVerdict, type Mark, type Standing } from './mark.ts'

/**
 * One character a cell: how a row of the matrix tells the page's script what its cells hold, so that a
 * filter need not read the table. Verdict and standing share the first characters; the letters of observed
 * outcomes follow.
 */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!'
const standings: readonly Standing[] = ['expected', 'known', 'tolerated', 'unexpected']
const outcomesFrom = cellVerdicts.length * standings.length

/** What a filter sees of a cell. */
export interface CellFacts {
  verdict: CellVerdict
  standing: Standing
  /** Cells with the same character hold the same, the outcome observed included. */
  code: string
}

export function cellCode(mark: Mark): string {
  if (mark.verdict === 'observed' && /^[a-z]$/.test(mark.symbol)) {
    const outcome = (mark.symbol.codePointAt(0) ?? 97) - 97
    return alphabet.charAt(Math.min(outcomesFrom + outcome, alphabet.length - 1))
  }
  return alphabet.charAt(
    cellVerdicts.indexOf(mark.verdict) * standings.length + standings.indexOf(mark.standing),
  )
}

export function cellFacts(code: string): CellFacts {
  const index = alphabet.indexOf(code)
  if (index >= outcomesFrom) return { verdict: 'observed', standing: 'expected', code }
  return {
    verdict: cellVerdicts[Math.floor(index / standings.length)] ?? 'not run',
    standing: standings[index % standings.length] ?? 'expected',
    code,
  }
}
