/** What the probe asks of another realm: to construct a source and report its events. */
export interface ConstructOrder {
  url: string
  init?: EventSourceInit
  /** The worker closes itself first. */
  closing?: true
}

/**
 * What another realm tells the probe: an event by its members, that the constructor has thrown, or, of a worker that
 * has closed itself, that it has not.
 */
export type RealmNotice =
  | { event: Partial<Record<keyof MessageEvent, unknown>>; readyState: number }
  | { thrown: { name: string; message: string } }
  | { constructed: { readyState: number } }

/** The channel on which a service worker tells the probe of its fetch events is named this, then its scope. */
export const fetchEventChannel = 'eventsource-conformance fetch events '
