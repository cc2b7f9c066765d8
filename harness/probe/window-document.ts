/** What the document in a window of its own does: it is told by the probe through the storage of their origin. */
import {
  type ConstructOrder,
  type RealmNotice,
  type StateInWindow,
  windowKeys,
  type WindowNotice,
  type WindowOrder,
  type WrittenNotice,
  type WrittenOrder,
} from '../protocol/realm-messages.ts'

/** Whether this is the document of a window, and of no frame and no worker. */
export function isWindowOfItsOwn(): boolean {
  const { window, parent } = globalThis as Partial<Window & typeof globalThis>
  return window !== undefined && window === parent
}

/** Takes orders until the document is gone. While it is away it takes none. */
export function obeyInWindow(
  construct: (order: ConstructOrder, tell: (notice: RealmNotice) => void) => EventSource | null,
): void {
  const { pathname: path } = location
  const { orders, notices } = windowKeys(path)
  let source: EventSource | null = null
  let number = 0
  const tell = (notice: WindowNotice): void => {
    const written: WrittenNotice = { number: number++, notice }
    localStorage.setItem(notices, JSON.stringify(written))
  }
  const readyState = (): StateInWindow => source?.readyState ?? null
  const obey = (order: WindowOrder): void => {
    if (order === 'go back') history.back()
    else if (order === 'say state') tell({ state: { readyState: readyState() } })
    else if ('navigateTo' in order) location.href = order.navigateTo
    else source = construct(order, tell)
  }
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== orders || newValue === null) return
    const { to, order } = JSON.parse(newValue) as WrittenOrder
    if (to === path) obey(order)
  })
  addEventListener('pageshow', ({ persisted }) =>
    tell({ shown: { path, persisted, readyState: readyState() } }),
  )
}
