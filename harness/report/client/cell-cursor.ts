import type { Columns } from './columns.ts'
import { type Matrix, shownRows } from './matrix.ts'

/**
 * Walks the cells of the matrix with the arrow keys. One cell at a time can be reached with Tab; from there
 * the arrows go on over rows and columns that the filter leaves, from one topic to the next.
 */
export class CellCursor {
  readonly #matrix: Matrix
  readonly #columns: Columns
  readonly #open: (cell: HTMLTableCellElement) => void
  #current: HTMLTableCellElement | undefined

  constructor(matrix: Matrix, columns: Columns, open: (cell: HTMLTableCellElement) => void) {
    this.#columns = columns
    this.#matrix = matrix
    this.#open = open
    matrix.pane.addEventListener('click', (event) => this.#clicked(event))
    matrix.pane.addEventListener('keydown', (event) => this.#pressed(event))
    matrix.pane.addEventListener('pointerover', ({ target }) => {
      const cell = cellAround(target)
      // Said once it is asked for: a hundred thousand titles are most of a page.
      if (cell) cell.title = columns.wordsOf(cell)
    })
    matrix.pane.addEventListener('toggle', () => this.offer(), true)
  }

  focus(cell: HTMLTableCellElement): void {
    this.#take(cell)
    cell.focus()
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  /** Something must be reachable with Tab: the first cell that is shown, if the current one is not. */
  offer(): void {
    if (this.#current && this.#isShown(this.#current)) return
    const first = this.#first()
    if (first) this.#take(first)
  }

  /** Goes to the first cell that is shown. */
  enter(): void {
    const first = this.#first()
    if (first) this.focus(first)
  }

  #first(): HTMLTableCellElement | undefined {
    const [row] = shownRows(this.#matrix)
    return row && this.#cells(row)[0]
  }

  /** Asked of the page's own state rather than of the layout, which would have to be made for it. */
  #isShown(cell: HTMLTableCellElement): boolean {
    const row = cell.closest('tr')
    const fold = cell.closest('details')
    return row !== null && !row.hidden && fold?.open === true && this.#cells(row).includes(cell)
  }

  #cells(row: HTMLTableRowElement): HTMLTableCellElement[] {
    return [...row.cells].filter((cell) => this.#columns.isShown(cell))
  }

  #take(cell: HTMLTableCellElement): void {
    this.#current?.removeAttribute('tabindex')
    this.#current = cell
    cell.tabIndex = 0
    cell.title = this.#columns.wordsOf(cell)
  }

  #clicked(event: MouseEvent): void {
    const cell = cellAround(event.target)
    if (!cell) return
    this.#take(cell)
    this.#open(cell)
  }

  #pressed(event: KeyboardEvent): void {
    const cell = cellAround(event.target)
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') this.#open(cell)
    else {
      const to = this.#neighbour(cell, event.key)
      if (!to) return
      this.focus(to)
    }
    event.preventDefault()
  }

  #neighbour(cell: HTMLTableCellElement, key: string): HTMLTableCellElement | undefined {
    const row = cell.closest('tr')
    if (!row) return undefined
    const cells = this.#cells(row)
    const at = cells.indexOf(cell)
    if (key === 'ArrowRight') return cells[at + 1]
    if (key === 'ArrowLeft') return cells[at - 1]
    if (key === 'Home') return cells[0]
    if (key === 'End') return cells.at(-1)
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined
    const rows = shownRows(this.#matrix)
    const next = rows[rows.indexOf(row) + (key === 'ArrowDown' ? 1 : -1)]
    return next?.cells[cell.cellIndex]
  }
}

function cellAround(target: EventTarget | null): HTMLTableCellElement | undefined {
  return (target instanceof Element && target.closest('td')) || undefined
}
