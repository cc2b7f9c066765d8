import { cellOf, readAddress, writeAddress } from './address.ts'
import { CellCursor } from './cell-cursor.ts'
import { Columns } from './columns.ts'
import { FilterForm } from './filter-form.ts'
import { findMatrix, type Matrix } from './matrix.ts'
import { StoryPanel } from './story-panel.ts'

/** The script of the report's page: filter, keyboard, and the story that opens beside the matrix. */
document.documentElement.classList.add('has-script')
const [matrix, form, dialog] = [
  findMatrix(),
  document.querySelector<HTMLFormElement>('#filter'),
  document.querySelector<HTMLDialogElement>('#story'),
]
if (matrix && form && dialog) start(matrix, form, dialog)

function start(on: Matrix, controls: HTMLFormElement, around: HTMLDialogElement): void {
  const columns = new Columns(on)
  const panel = new StoryPanel(around, () => leaveStory())
  const cursor = new CellCursor(on, columns, (cell) => {
    const caseId = cell.closest('tr')?.id
    const target = columns.targetOf(cell)
    if (caseId !== undefined && target !== undefined) go(`${caseId}@${target}`)
  })
  const filter = new FilterForm(controls, on, columns, () => cursor.offer())
  let opened: HTMLTableCellElement | undefined

  const go = (place: string) => {
    location.hash = writeAddress({ place, filter: filter.wishes })
  }

  const leaveStory = () => {
    const { place } = readAddress(location.hash)
    const cell = cellOf(place)
    if (cell)
      history.replaceState(null, '', writeAddress({ place: cell.caseId, filter: filter.wishes }))
    // The browser gives the focus back at once and tells later: the reader may be at another cell by now.
    const isAtACell = document.activeElement instanceof HTMLTableCellElement
    if (opened && !isAtACell) cursor.focus(opened)
  }

  const follow = () => {
    const { place, filter: wishes } = readAddress(location.hash)
    if (wishes.toString() !== filter.wishes.toString()) filter.take(wishes)
    const cell = cellOf(place)
    if (!cell) {
      if (panel.isOpen) panel.close()
      show(document.getElementById(place))
      return
    }
    const row = document.getElementById(cell.caseId)
    if (!(row instanceof HTMLTableRowElement)) return
    if (!on.targets.some((one) => one.id === cell.target)) return
    show(row)
    opened = columns.cellOf(row, cell.target)
    panel.open(`cases/${cell.caseId}.html#${encodeURIComponent(cell.target)}`)
  }

  window.addEventListener('hashchange', follow)
  on.pane.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('th a') : null
    const row = link?.closest('tr')
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    opened = row.cells[1]
    panel.open(`cases/${row.id}.html`)
  })
  on.pane.addEventListener('keydown', ({ key, target }) => {
    const cell = target instanceof HTMLTableCellElement ? target : undefined
    const fold = cell && columns.foldOf(cell)
    if (!fold || (key !== '+' && key !== '-')) return
    filter.toggleHosts(fold.cellIndex - 1, key === '+')
    if (key === '-') cursor.focus(fold)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || isTyping(event.target)) return
    event.preventDefault()
    filter.focus()
  })
  controls.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    cursor.enter()
  })
  filter.apply()
  follow()
  // The browser scrolls to what the address names once the page is loaded; this is to come after it.
  window.addEventListener('load', () => setTimeout(() => bringIntoSight(here())))
}

/** What the address names, marked. */
function here(): Element | null {
  return document.querySelector('.here')
}

/** A place inside a fold is opened before it is scrolled to. */
function show(element: HTMLElement | null): void {
  if (!element) return
  for (
    let fold = element.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  )
    fold.open = true
  element.hidden = false
  here()?.classList.remove('here')
  element.classList.add('here')
  bringIntoSight(element)
}

/** A row comes to the middle of the pane, and the pane to where the heads of its columns are seen too. */
function bringIntoSight(element: Element | null): void {
  if (!(element instanceof HTMLTableRowElement)) return element?.scrollIntoView()
  element.scrollIntoView({ block: 'center' })
  element.closest('#pane')?.scrollIntoView()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement
}
