import type { CellFacts } from '../model/cell-code.ts'
import { badVerdicts } from '../model/mark.ts'

/** What the filter knows of a column of the matrix. */
export interface Column {
  id: string
  implementation: string
  engine: string | null
}

/** What the filter knows of a row of the matrix. */
export interface Row {
  /** Sentence, id and requirements in lower case. */
  text: string
  chapter: string
  level: string
  cells: CellFacts[]
}

/** The columns that the wish for targets leaves. */
export function shownColumns(columns: readonly Column[], wish: string): boolean[] {
  const part = wish.trim().toLowerCase()
  return columns.map((column) => column.id.toLowerCase().includes(part))
}

/**
 * A test for rows, made once for a set of wishes, by the names of the form's controls. Verdicts count only in columns
 * that are shown.
 */
export function rowTest(wishes: URLSearchParams, columns: readonly Column[]) {
  const wish = (name: string) => wishes.get(name) ?? ''
  const words = wish('text').toLowerCase().split(/\s+/).filter(Boolean)
  const [chapter, level] = [wish('chapter'), wish('level')]
  const shown = shownColumns(columns, wish('target'))
  const agrees = agreementTest(wish('agreement'), columns)
  const shows = cellTest(wish('show'))
  return (row: Row): boolean =>
    words.every((word) => row.text.includes(word)) &&
    (chapter === '' || row.chapter === chapter) &&
    (level === '' || row.level === level) &&
    (shows === undefined || row.cells.some((cell, index) => shown[index] && shows(cell))) &&
    agrees(row.cells)
}

const standingsAskedFor = new Set(['unexpected', 'known', 'tolerated', 'unscored'])

function cellTest(wish: string): ((cell: CellFacts) => boolean) | undefined {
  if (wish === '') return undefined
  if (wish === 'bad') return isBad
  if (standingsAskedFor.has(wish)) return (cell) => cell.standing === wish
  return (cell) => cell.verdict === wish
}

function isBad(cell: CellFacts): boolean {
  return badVerdicts.has(cell.verdict)
}

/** Neither n/a nor a cell without a measurement can agree or differ. */
function isMeasured(cell: CellFacts): boolean {
  return cell.verdict === 'pass' || cell.verdict === 'observed' || isBad(cell)
}

function agreementTest(wish: string, columns: readonly Column[]): (cells: CellFacts[]) => boolean {
  if (wish === '') return () => true
  if (wish.startsWith('only ')) {
    const name = wish.slice('only '.length)
    return (cells) => {
      const wrong = columns.filter((_, index) => cells[index] && isBad(cells[index]))
      return wrong.length > 0 && wrong.every((column) => column.implementation === name)
    }
  }
  return (cells) => {
    const engines = cells.filter((cell, index) => columns[index]?.engine && isMeasured(cell))
    const kinds = new Set(engines.map(answerOf))
    return engines.length > 1 && (wish === 'engines-differ' ? kinds.size > 1 : kinds.size === 1)
  }
}

/** Engines agree if they all pass, all fail whatever the way, or show the same outcome. */
function answerOf(cell: CellFacts): string {
  if (cell.verdict === 'observed') return cell.code
  return isBad(cell) ? 'bad' : cell.verdict
}
