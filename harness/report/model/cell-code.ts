import { cellVerdicts, type CellVerdict, type Mark, type Standing, verdictTexts } from './mark.ts'

/**
 * One character a cell: how a row of the matrix tells the page's script what its cells hold, so that a
 * filter need not read the table. Verdict and standing share the first characters; the letters of observed
 * outcomes follow.
 */
const firstCode = 'A'.charCodeAt(0)
const standings: readonly Standing[] = ['expected', 'known', 'tolerated', 'unexpected', 'unscored']
const outcomesFrom = cellVerdicts.length * standings.length

/** What a filter sees of a cell. */
export interface CellFacts {
  verdict: CellVerdict
  standing: Standing
  symbol: string
  /** Cells with the same character hold the same, the outcome observed included. */
  code: string
}

export function cellCode({ verdict, standing, symbol }: Mark): string {
  const place =
    verdict === 'observed' && /^[a-z]$/.test(symbol)
      ? outcomesFrom + symbol.charCodeAt(0) - 'a'.charCodeAt(0)
      : cellVerdicts.indexOf(verdict) * standings.length + standings.indexOf(standing)
  return String.fromCharCode(firstCode + place)
}

export function cellFacts(code: string): CellFacts {
  const index = code.charCodeAt(0) - firstCode
  if (index >= outcomesFrom) {
    const symbol = String.fromCharCode('a'.charCodeAt(0) + index - outcomesFrom)
    return { verdict: 'observed', standing: 'expected', symbol, code }
  }
  const verdict = cellVerdicts[Math.floor(index / standings.length)] ?? 'not run'
  const standing = standings[index % standings.length] ?? 'expected'
  return { verdict, standing, symbol: verdictTexts[verdict].symbol, code }
}
