import type { StepOf, WindowWord } from '../case.ts'
import type { Takers } from './client.ts'
import { now } from '../protocol/clock.ts'
import {
  type RealmNotice,
  windowKeys,
  type WindowNotice,
  type WindowOrder,
  type WrittenNotice,
  type WrittenOrder,
} from '../protocol/realm-messages.ts'
import type { Recorder } from './recorder.ts'

/** The window of a script. */
export interface OtherWindow {
  takers: Takers<WindowWord>
  /** Gives the document in it an order. */
  tell(order: WindowOrder): void
  /** Hears no more of it. It is closed by the host, when the run is over: what it leaves then is no part of the run. */
  stop(): void
}

type Shown = Extract<WindowNotice, { shown: unknown }>['shown']
type Told = Extract<WindowNotice, { state: unknown }>['state']

/**
 * A window that the probe opens and then has no hold on: one with an opener is never kept while it is away. So they speak
 * to each other through the storage of their origin.
 *
 * @param heard takes what its source did
 */
export function createOtherWindow(
  recorder: Recorder,
  heard: (notice: RealmNotice) => void,
): OtherWindow {
  let keys: ReturnType<typeof windowKeys> | undefined
  /** Of the document that it shows. */
  let path = ''
  let number = 0
  let shown: (what: Shown) => void = () => undefined
  let told: (state: Told) => void = () => undefined

  const listen = ({ key, newValue }: StorageEvent): void => {
    if (!keys || key !== keys.notices || newValue === null) return
    const { notice } = JSON.parse(newValue) as WrittenNotice
    if ('state' in notice) return told(notice.state)
    if (!('shown' in notice)) return heard(notice)
    path = notice.shown.path
    shown(notice.shown)
  }
  const nextShown = (): Promise<Shown> => new Promise((resolve) => (shown = resolve))
  const found = (values: Record<string, unknown>): void =>
    recorder.add({ time: now(), client: 'read', values })
  const tell = (order: WindowOrder): void => {
    if (!keys) throw new Error('The script acts on a window that is not there.')
    const written: WrittenOrder = { number: number++, to: path, order }
    localStorage.setItem(keys.orders, JSON.stringify(written))
  }

  const openWindow = async (step: StepOf<'openWindow'>): Promise<void> => {
    const { href, pathname } = new URL(step.openWindow, location.href)
    keys = windowKeys(pathname)
    path = pathname
    // Only the host can close it for certain, with the page that has opened it.
    recorder.isSpoilt = true
    addEventListener('storage', listen)
    const itIsThere = nextShown()
    open(href, '', 'noopener')
    await itIsThere
  }
  const navigateWindow = async (step: StepOf<'navigateWindow'>): Promise<void> => {
    const itIsThere = nextShown()
    tell({ navigateTo: step.navigateWindow })
    await itIsThere
  }
  const windowBack = async (): Promise<void> => {
    const itIsBack = nextShown()
    tell('go back')
    const { persisted, readyState } = await itIsBack
    found({ persisted, readyState })
  }
  const readWindow = async (): Promise<void> => {
    const itHasSaid = new Promise<Told>((resolve) => (told = resolve))
    tell('say state')
    found({ ...(await itHasSaid) })
  }
  return {
    takers: { openWindow, navigateWindow, windowBack, readWindow },
    tell,
    stop() {
      if (keys) removeEventListener('storage', listen)
    },
  }
}
