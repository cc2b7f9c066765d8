import { foldedWords, gravestOf } from '../model/folded.ts'
import { shownColumns } from './filter.ts'
import { insertHosts } from './host-columns.ts'
import { type Matrix, rowOf } from './matrix.ts'

/** A column as it stands in the page: of an implementation, or of one of its hosts. */
interface Place {
  implementation: number
  /** The targets that it speaks of, by index: several where they are folded. */
  targets: number[]
  /** The class of its cells. */
  className: string
}

/** Stands in an address for every implementation. */
export const everyOne = '*'

/** The columns of the matrix: implementations, each with its hosts behind it once it is unfolded. */
export class Columns {
  readonly #matrix: Matrix
  readonly #style = document.head.appendChild(document.createElement('style'))
  /** Implementations by index. */
  readonly #unfolded = new Set<number>()
  #places: Place[]
  #shown: boolean[] = []

  constructor(matrix: Matrix) {
    this.#matrix = matrix
    this.#places = matrix.implementations.map(({ hosts }, implementation) => ({
      implementation,
      targets: hosts.map((host) => matrix.targets.indexOf(host)),
      className: `i${implementation}`,
    }))
    for (const { button } of this.#folds()) button.disabled = false
  }

  /** The names of what is unfolded, as an address says them. */
  get unfolded(): string[] {
    const folds = this.#folds()
    const unfolded = folds.filter(({ implementation }) => this.#unfolded.has(implementation))
    if (unfolded.length > 1 && unfolded.length === folds.length) return [everyOne]
    return unfolded.map(({ name }) => name)
  }

  /** Unfolds these and folds all others; `show` makes it seen. */
  unfold(names: readonly string[]): void {
    this.#unfolded.clear()
    for (const { name, implementation } of this.#folds())
      if (names.includes(name) || names.includes(everyOne)) this.#unfolded.add(implementation)
  }

  /** Unfolds the implementation of a place or folds it, as is told or else to the contrary. */
  toggle(place: number, unfold?: boolean): void {
    const implementation = this.#places[place]?.implementation
    if (implementation === undefined) return
    if (unfold ?? !this.#unfolded.has(implementation)) this.#unfolded.add(implementation)
    else this.#unfolded.delete(implementation)
  }

  /**
   * Shows the columns that a wish for targets leaves. Without one they are the implementations, and the hosts of what is
   * unfolded. A rule of style is cheaper than touching every row, and one by the class of a column cheaper than one by
   * its place among the cells, which the browser would try on every element there is.
   */
  show(wish: string): void {
    const fits = shownColumns(this.#matrix.targets, wish)
    const isAsked = wish.trim() !== ''
    const isOpen = ({ implementation, targets }: Place) =>
      isAsked ? targets.some((target) => fits[target]) : this.#unfolded.has(implementation)
    for (const place of this.#places.filter((one) => one.targets.length > 1 && isOpen(one)))
      this.#insertHosts(place)
    this.#shown = this.#places.map((place) => {
      const isFold = place.targets.length > 1
      if (isAsked) return !isFold && isOpen(place)
      return place.className.startsWith('i') || isOpen(place)
    })
    const hidden = this.#places.filter((_, index) => this.#shown[index] !== true)
    const selectors = hidden.map(({ className }) => `#pane .${className}`)
    this.#style.textContent =
      selectors.length === 0 ? '' : `${selectors.join(', ')} { display: none }`
    const shown = this.#places.length - hidden.length
    this.#matrix.pane.style.setProperty('--columns', String(shown))
    for (const { button, implementation } of this.#folds())
      button.ariaExpanded = String(this.#unfolded.has(implementation))
  }

  isShown(cell: HTMLTableCellElement): boolean {
    return this.#shown[cell.cellIndex - 1] ?? false
  }

  /** The target that a cell speaks of: of a fold, the one that is gravest there. */
  targetOf(cell: HTMLTableCellElement): string | undefined {
    const hosts = this.#hostsOf(cell)
    return (gravestOf(hosts)[0] ?? hosts[0])?.id
  }

  /** What each of the hosts says that a cell speaks of. */
  wordsOf(cell: HTMLTableCellElement): string {
    return foldedWords(
      this.#hostsOf(cell).map((one) => ({ ...one, host: one.id.replace(/^.*@/, '') })),
    )
  }

  /** The cell of a row that speaks of a target and is shown: its own rather than the fold. */
  cellOf(row: HTMLTableRowElement, id: string): HTMLTableCellElement | undefined {
    const target = this.#matrix.targets.findIndex((one) => one.id === id)
    const places = this.#places.map(({ targets }, index) => ({ targets, index }))
    const shown = places.filter(
      ({ targets, index }) => targets.includes(target) && this.#shown[index],
    )
    const own = shown.at(-1)
    return own && row.cells[own.index + 1]
  }

  /** The cell in the same row that the hosts of this one are folded to. */
  foldOf(cell: HTMLTableCellElement): HTMLTableCellElement | undefined {
    const implementation = this.#places[cell.cellIndex - 1]?.implementation
    const at = this.#places.findIndex((place) => place.implementation === implementation)
    return cell.closest('tr')?.cells[at + 1]
  }

  #insertHosts(fold: Place): void {
    const behind = this.#places.indexOf(fold) + 1
    const isThere = this.#places[behind]?.implementation === fold.implementation
    if (isThere) return
    insertHosts(this.#matrix, fold.targets, behind)
    const { implementation } = fold
    this.#places.splice(
      behind,
      0,
      ...fold.targets.map((target) => ({
        implementation,
        targets: [target],
        className: `t${target}`,
      })),
    )
  }

  #hostsOf(cell: HTMLTableCellElement) {
    const row = cell.closest('tr')
    const cells = row ? rowOf(row, '').cells : []
    return (this.#places[cell.cellIndex - 1]?.targets ?? []).flatMap((index) => {
      const [target, facts] = [this.#matrix.targets[index], cells[index]]
      return target && facts ? [{ ...facts, ...target }] : []
    })
  }

  /** What can be unfolded, with the button that does. */
  #folds() {
    return this.#matrix.implementations.flatMap(({ name }, implementation) => {
      const button = this.#matrix.pane.querySelector<HTMLButtonElement>(
        `.heads .i${implementation} button`,
      )
      return button ? [{ name, implementation, button }] : []
    })
  }
}
