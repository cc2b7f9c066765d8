import {
  type Change,
  each,
  eventOf,
  gone,
  isEvent,
  last,
  more,
  ofKind,
  state,
  swapped,
  twice,
} from './edits.ts'

const isOpen = ofKind('open')
const isError = ofKind('error')

/** What can be wrong with the events of a run, and with the states in which they are seen. */
export const events: Readonly<Record<string, Change>> = {
  'open missing': last(isOpen, gone),
  'open twice': last(isOpen, twice),
  'open before the failure': (record) =>
    record.client.some(isOpen)
      ? record
      : last(isError, (event) => [eventOf('open', { readyState: 1 }), event])(record),
  'error missing': last(isError, gone),
  'error twice': last(isError, twice),
  'error too many': more(() => eventOf('error', { readyState: 0 })),
  'events out of order': swapped(ofKind('open', 'message', 'error')),
  // A connection that is to be reestablished counts as failed: CLOSED in error.
  'loss is a failure': each(isError, state(0, 2)),
  // A connection that has failed counts as lost: CONNECTING in error.
  'failure is a loss': each(isError, state(2, 0)),
  // In open the state is still CONNECTING.
  'open before OPEN': each(isOpen, state(1, 0)),
  'other isTrusted': each(isEvent, ({ isTrusted }) =>
    isTrusted === undefined ? {} : { isTrusted: !isTrusted },
  ),
  'other targetIsSource': each(isEvent, ({ targetIsSource }) =>
    targetIsSource === undefined ? {} : { targetIsSource: !targetIsSource },
  ),
  // The events are made in the page, not in the frame, or the other way round.
  'event of the other realm': each(isEvent, ({ fromFrame }) => ({ fromFrame: !fromFrame })),
  // The Origin of a message is opaque if it should be the same, and the same if it should be opaque.
  'origin object of another kind': each(isEvent, ({ originFrom }) =>
    originFrom === undefined
      ? {}
      : { originFrom: originFrom === 'same as origin' ? 'opaque' : 'same as origin' },
  ),
}
