/** What the probe asks of another realm: to construct a source and report its events. */
export interface ConstructOrder {
  url: string
  init?: EventSourceInit
  /** The worker closes itself first. */
  closing?: true
}

/** What the probe asks of the document in a window. */
export type WindowOrder = ConstructOrder | { navigateTo: string } | 'go back' | 'say state'

/**
 * What another realm tells the probe: an event by its members, that the constructor has thrown, or, of a worker that
 * has closed itself, that it has not.
 */
export type RealmNotice =
  | { event: Partial<Record<keyof MessageEvent, unknown>>; readyState: number }
  | { thrown: { name: string; message: string } }
  | { constructed: { readyState: number } }

/** The state of the source that the document in a window has constructed; null if it has constructed none. */
export type StateInWindow = number | null

/** What the document in a window tells the probe, beside that: it was shown, or what it was asked for. */
export type WindowNotice =
  | RealmNotice
  | { shown: { path: string; persisted: boolean; readyState: StateInWindow } }
  | { state: { readyState: StateInWindow } }

/**
 * How the probe and a window speak to each other that must not know of each other: each writes into the storage of
 * their origin, and the other is told. Nothing else leaves a window fit to be kept while it is away.
 *
 * @param path of a URL of the run, `/run/…/window`
 */
export function windowKeys(path: string): { orders: string; notices: string } {
  const run = path.split('/').slice(0, 3).join('/')
  return { orders: `${run} orders`, notices: `${run} notices` }
}

/** An order as it is written, for the document at that path alone. It is not like the one before, or nobody is told. */
export interface WrittenOrder {
  number: number
  to: string
  order: WindowOrder
}

/** A notice as it is written. */
export interface WrittenNotice {
  number: number
  notice: WindowNotice
}

/** The channel on which a service worker tells the probe of its fetch events is named this, then its scope. */
export const fetchEventChannel = 'eventsource-conformance fetch events '
