import { inPlaceOf, type Mutant } from './mutant.ts'

/**
 * What proposed changes of the standard make of the reference: it fails their tentative cases as it is, and passes them with
 * one of these, whose `on` names them. So such a case is seen to fail, and seen to be one that can be passed.
 */
export const proposals: readonly Mutant[] = inPlaceOf(
  'get readyState(): ReadyState {',
  'event-source.ts',
  '^interface/interface-object/(last-event-id|reconnection-time)$',
  {
    // https://github.com/whatwg/html/pull/12272
    'proposal: last event ID and reconnection time': `get lastEventId() {
    return this.#connection.lastEventId
  }

  get reconnectionTime() {
    return this.#connection.reconnectionTime
  }

  get readyState(): ReadyState {`,
  },
)
