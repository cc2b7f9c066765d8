import { cellFacts } from '../model/cell-code.ts'
import type { Column, Row } from './filter.ts'

/** A column of the matrix as it is opened: an implementation, with the columns of its hosts. */
export interface Implementation {
  name: string
  hosts: Host[]
}

export interface Host extends Column {
  /** Was not run at all. */
  missing?: true
}

/** The matrix as it stands in the page. */
export type Matrix = NonNullable<ReturnType<typeof findMatrix>>

/** A row of the matrix in the page, with what a filter knows of it. */
export type MatrixRow = Row & { element: HTMLTableRowElement }

export function findMatrix() {
  const pane = document.getElementById('pane')
  if (!pane) return undefined
  // Written by page/matrix.tsx, in this very form.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const implementations = JSON.parse(pane.dataset['implementations'] ?? '[]') as Implementation[]
  return {
    pane,
    implementations,
    /** All targets, in the order of the codes of a row. */
    targets: implementations.flatMap(({ hosts }) => hosts),
    heads: pane.querySelector<HTMLElement>('.heads'),
    chapters: [...pane.querySelectorAll<HTMLDetailsElement>(':scope > details')].map((element) => ({
      element,
      // How many of its cases are shown, in its head.
      count: element.querySelector<HTMLElement>('summary .count'),
      topics: [...element.querySelectorAll<HTMLElement>('.topic')].map((topic) => ({
        element: topic,
        rows: [...topic.querySelectorAll<HTMLTableRowElement>('tr[id]')].map((row) =>
          rowOf(row, element.dataset['chapter'] ?? ''),
        ),
      })),
    })),
    nothing: pane.querySelector<HTMLElement>('.nothing'),
  }
}

/** The rows that a filter leaves in open folds, from the top. */
export function shownRows(matrix: Matrix): HTMLTableRowElement[] {
  return matrix.chapters
    .filter(({ element }) => element.open && !element.hidden)
    .flatMap(({ topics }) => topics.flatMap(({ rows }) => rows.map(({ element }) => element)))
    .filter((row) => !row.hidden)
}

/** What a row says of itself. */
export function rowOf(element: HTMLTableRowElement, chapter: string): MatrixRow {
  const { cells = '', level = '', requirements = '' } = element.dataset
  return {
    element,
    chapter,
    level,
    text: `${element.cells[0]?.textContent ?? ''} ${element.id} ${requirements}`.toLowerCase(),
    cells: Array.from(cells, cellFacts),
  }
}
