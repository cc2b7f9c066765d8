/** What the probe asks of another realm: to construct a source and report its events. */
export interface ConstructOrder {
  url: string
  init?: EventSourceInit
}

/** What another realm tells the probe: an event by its members, or that the constructor has thrown. */
export type RealmNotice =
  | { event: Partial<Record<keyof MessageEvent, unknown>>; readyState: number }
  | { thrown: { name: string; message: string } }

/** The channel on which a service worker tells the probe of its fetch events is named this, then its scope. */
export const fetchEventChannel = 'eventsource-conformance fetch events '
