import { readAddress, writeAddress } from './address.ts'
import { type Columns, everyOne } from './columns.ts'
import { rowTest } from './filter.ts'
import type { Matrix, MatrixRow } from './matrix.ts'

// A filter opens the first folds with what it finds, until they show so many cases: some screens of them.
const unfolded = 25

// These narrow no rows by themselves.
const aboutColumns = new Set(['target', 'unfolded'])

/** Ties the form over the matrix to the matrix and to the address. */
export class FilterForm {
  readonly #form: HTMLFormElement
  readonly #matrix: Matrix
  readonly #columns: Columns
  readonly #onShown: () => void

  /** `onShown` is called when other rows or columns are shown than before. */
  constructor(form: HTMLFormElement, matrix: Matrix, columns: Columns, onShown: () => void) {
    this.#form = form
    this.#matrix = matrix
    this.#columns = columns
    this.#onShown = onShown
    form.addEventListener('input', () => this.#changed())
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('reset', () => setTimeout(() => this.#changed()))
    form.querySelector('[name=fold]')?.addEventListener('click', () => this.#fold())
    form.querySelector('[name=hosts]')?.addEventListener('click', () => this.#foldHosts())
    matrix.heads?.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null
      const place = [...(matrix.heads?.children ?? [])].findIndex((head) => head.contains(button))
      if (button && place >= 0) this.toggleHosts(place)
    })
  }

  /** What is wished, as parameters of an address; an empty control is no wish. What is unfolded is among it. */
  get wishes(): URLSearchParams {
    const wishes = new URLSearchParams()
    for (const [name, value] of new FormData(this.#form))
      if (typeof value === 'string' && value !== '') wishes.set(name, value)
    for (const name of this.#columns.unfolded) wishes.append('unfolded', name)
    return wishes
  }

  /** Takes the wishes from an address. */
  take(wishes: URLSearchParams): void {
    for (const control of this.#form.querySelectorAll<HTMLInputElement>('input, select'))
      control.value = wishes.get(control.name) ?? ''
    this.#columns.unfold(wishes.getAll('unfolded'))
    this.apply()
  }

  /** Unfolds the implementation of a column or folds it, as is told or else to the contrary. */
  toggleHosts(place: number, unfold?: boolean): void {
    this.#columns.toggle(place, unfold)
    this.#changed()
  }

  focus(): void {
    this.#form.querySelector<HTMLElement>('[name=text]')?.focus()
  }

  /** Shows the rows and columns that the wishes leave, and says how many. */
  apply(): void {
    const { wishes } = this
    const fits = rowTest(wishes, this.#matrix.targets)
    const narrowed = [...wishes.keys()].some((name) => !aboutColumns.has(name))
    let [shown, all] = [0, 0]
    for (const { element, topics, count } of this.#matrix.chapters) {
      let inChapter = 0
      for (const topic of topics) {
        const inTopic = showRows(topic.rows, fits)
        topic.element.hidden = inTopic === 0
        inChapter += inTopic
        all += topic.rows.length
      }
      element.hidden = inChapter === 0
      if (narrowed) element.open = inChapter > 0 && shown < unfolded
      if (count) count.textContent = casesText(inChapter)
      shown += inChapter
    }
    this.#columns.show(wishes.get('target') ?? '')
    if (this.#matrix.nothing) this.#matrix.nothing.hidden = shown > 0
    const output = this.#form.querySelector('output')
    if (output) output.value = shown === all ? casesText(all) : `${shown} of ${casesText(all)}`
    const hosts = this.#form.querySelector('[name=hosts]')
    if (hosts) hosts.textContent = this.#columns.unfolded.length > 0 ? 'Fold hosts' : 'Unfold hosts'
    this.#onShown()
  }

  #changed(): void {
    this.apply()
    const filter = this.wishes
    const place = (filter.size === 0 && readAddress(location.hash).place) || 'matrix'
    history.replaceState(null, '', writeAddress({ place, filter }))
  }

  #foldHosts(): void {
    this.#columns.unfold(this.#columns.unfolded.length > 0 ? [] : [everyOne])
    this.#changed()
  }

  #fold(): void {
    const folds = this.#matrix.chapters.map((chapter) => chapter.element)
    const open = folds.some((fold) => !fold.open)
    for (const fold of folds) fold.open = open
  }
}

/** Shows the rows that fit and says how many; a row that stays as it is is not touched. */
function showRows(rows: readonly MatrixRow[], fits: (row: MatrixRow) => boolean): number {
  let shown = 0
  for (const row of rows) {
    const fit = fits(row)
    if (row.element.hidden === fit) row.element.hidden = !fit
    if (fit) shown++
  }
  return shown
}

function casesText(count: number): string {
  return count === 1 ? '1 case' : `${count} cases`
}
