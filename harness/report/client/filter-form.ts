import { readAddress, writeAddress } from './address.ts'
import { rowTest, shownColumns } from './filter.ts'
import type { Matrix, MatrixRow } from './matrix.ts'

// A filter opens the first folds with what it finds, until they show so many cases: some screens of them.
const unfolded = 25

/** Ties the form over the matrix to the matrix and to the address. */
export class FilterForm {
  readonly #form: HTMLFormElement
  readonly #matrix: Matrix
  readonly #columnStyle = document.head.appendChild(document.createElement('style'))
  #columns = ''
  #shown: readonly boolean[] = []

  constructor(form: HTMLFormElement, matrix: Matrix) {
    this.#form = form
    this.#matrix = matrix
    form.addEventListener('input', () => this.#changed())
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('reset', () => setTimeout(() => this.#changed()))
    form.querySelector('[name=fold]')?.addEventListener('click', () => this.#fold())
  }

  /** What is wished, as parameters of an address; an empty control is no wish. */
  get wishes(): URLSearchParams {
    const wishes = new URLSearchParams()
    for (const [name, value] of new FormData(this.#form))
      if (typeof value === 'string' && value !== '') wishes.set(name, value)
    return wishes
  }

  /** Takes the wishes from an address. */
  take(wishes: URLSearchParams): void {
    for (const control of this.#form.querySelectorAll<HTMLInputElement>('input, select'))
      control.value = wishes.get(control.name) ?? ''
    this.apply()
  }

  isColumnShown(column: number): boolean {
    return this.#shown[column] ?? true
  }

  focus(): void {
    this.#form.querySelector<HTMLElement>('[name=text]')?.focus()
  }

  /** Shows the rows and columns that the wishes leave, and says how many. */
  apply(): void {
    const { wishes } = this
    const fits = rowTest(wishes, this.#matrix.columns)
    const narrowed = [...wishes.keys()].some((name) => name !== 'target')
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
    this.#showColumns(wishes.get('target') ?? '')
    if (this.#matrix.nothing) this.#matrix.nothing.hidden = shown > 0
    const output = this.#form.querySelector('output')
    if (output) output.value = shown === all ? casesText(all) : `${shown} of ${casesText(all)}`
  }

  #changed(): void {
    this.apply()
    const filter = this.wishes
    const place = (filter.size === 0 && readAddress(location.hash).place) || 'matrix'
    history.replaceState(null, '', writeAddress({ place, filter }))
  }

  /**
   * A rule of style is cheaper than touching every row, and one by the class of a column cheaper than one by its place
   * among the cells, which the browser would try on every element there is.
   */
  #showColumns(wish: string): void {
    if (wish === this.#columns && this.#shown.length > 0) return
    this.#columns = wish
    const shown = shownColumns(this.#matrix.columns, wish)
    this.#shown = shown
    const hidden = shown.flatMap((fits, index) => (fits ? [] : [`#pane .c${index}`]))
    this.#columnStyle.textContent =
      hidden.length === 0 ? '' : `${hidden.join(', ')} { display: none }`
    this.#matrix.pane.style.setProperty('--columns', String(shown.length - hidden.length))
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
