import { badVerdicts, type Mark, type Standing, wordsOf } from './mark.ts'

/** What is shown of a cell. */
export type Shown = Pick<Mark, 'verdict' | 'standing' | 'symbol'>

/** What the hosts of an implementation say of a case, as one cell. */
export interface Folded extends Shown {
  /** How many hosts are of the kind that is shown, of those that ran the case; undefined if they all are. */
  share: string | undefined
}

/** Kinds of cells, the gravest first: what is red or falls short is one kind, for whoever counts it wants them all. */
const kinds: readonly ((cell: Shown) => boolean)[] = [
  ({ verdict, standing }) => standing === 'unexpected' || badVerdicts.has(verdict),
  ({ verdict }) => verdict === 'harness-error',
  ({ verdict }) => verdict === 'observed',
  ({ verdict }) => verdict === 'pass',
  ({ verdict }) => verdict === 'n/a',
]

const standings: readonly Standing[] = ['unexpected', 'known', 'tolerated', 'expected', 'unscored']

/**
 * Folds the cells of one case into one that shows the gravest kind there is, in the way of the gravest of them: a red
 * cell makes the fold red. Where hosts differ, it says how many are of this kind.
 */
export function folded(cells: readonly Shown[]): Folded {
  const ran = cells.filter(({ verdict }) => verdict !== 'not run')
  const gravest = gravestOf(ran)
  const [first] = gravest
  if (!first) return { verdict: 'not run', standing: 'expected', symbol: '', share: undefined }
  return {
    ...first,
    symbol: [...new Set(gravest.map(({ symbol }) => symbol))].join(''),
    share: gravest.length === ran.length ? undefined : `${gravest.length}/${ran.length}`,
  }
}

/** The cells of the gravest kind, the gravest of them first; none if nothing was run. */
export function gravestOf<Cell extends Shown>(cells: readonly Cell[]): Cell[] {
  const isOfKind = kinds.find((kind) => cells.some(kind))
  if (!isOfKind) return []
  const rank = ({ standing }: Shown) => standings.indexOf(standing)
  return cells.filter(isOfKind).toSorted((one, other) => rank(one) - rank(other))
}

/** What each host says, in words: `fails (known failure): node, deno; passes: node-24`. */
export function foldedWords(cells: readonly (Shown & { host: string })[]): string {
  const hosts = new Map<string, string[]>()
  for (const cell of cells) {
    const words = cell.verdict === 'observed' ? `observed ${cell.symbol}` : wordsOf(cell)
    hosts.set(words, [...(hosts.get(words) ?? []), cell.host])
  }
  return [...hosts].map(([words, names]) => `${words}: ${names.join(', ')}`).join('; ')
}
