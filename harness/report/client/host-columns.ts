import { markClass } from '../page/mark-class.ts'
import type { Matrix } from './matrix.ts'

/**
 * Puts columns of targets behind another column: into the heads, the heads that are heard, and every row.
 *
 * @param targets by index
 * @param behind how many columns stand before them
 */
export function insertHosts(matrix: Matrix, targets: readonly number[], behind: number): void {
  const hosts = targets.flatMap((target) => {
    const facts = matrix.targets[target]
    return facts ? [{ ...facts, target, className: `host t${target}` }] : []
  })
  matrix.heads?.children[behind - 1]?.after(
    ...hosts.map(({ id, className, missing }) => {
      const link = element('a', missing ? 'missing' : '', id)
      link.href = `#${id}`
      const head = element('li', className, '')
      head.append(link)
      return head
    }),
  )
  for (const row of matrix.pane.querySelectorAll<HTMLTableRowElement>('thead tr'))
    row.cells[behind]?.after(
      ...hosts.map(({ id, className }) => withRole('th', 'columnheader', className, id)),
    )
  for (const { element: row, cells } of rowsOf(matrix))
    row.cells[behind]?.after(
      ...hosts.map(({ target, className }) => {
        const cell = cells[target]
        const mark = cell ? markClass(cell) : ''
        return withRole('td', 'cell', `${mark} ${className}`, cell?.symbol)
      }),
    )
  // The title of a topic spans its table.
  for (const title of matrix.pane.querySelectorAll<HTMLTableCellElement>('.title th'))
    title.colSpan += hosts.length
}

function rowsOf({ chapters }: Matrix) {
  return chapters.flatMap(({ topics }) => topics.flatMap(({ rows }) => rows))
}

function withRole(name: 'td' | 'th', role: string, className: string, text = '') {
  const cell = element(name, className, text)
  cell.setAttribute('role', role)
  return cell
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text: string,
) {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}
