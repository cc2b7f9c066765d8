import type { FalseRecord } from './false-record.ts'
import type { LoggedEvent } from '../../../protocol/client-log.ts'
import { each, eventOf, inClient, isError, isEvent, isOpen, last, ofKind } from './edits.ts'

/** With another readyState, where it has one of these. */
const inState =
  (...states: [from: number, to: number][]) =>
  (event: LoggedEvent): LoggedEvent[] => [
    {
      ...event,
      readyState: states.find(([from]) => from === event.readyState)?.[1] ?? event.readyState,
    },
  ]

const flags = ['isTrusted', 'targetIsSource'] as const

/** What can be wrong with the events of a run, and with the states in which they are seen. */
export const events: readonly FalseRecord[] = [
  {
    name: 'record: open missing',
    says: 'The connection is not announced.',
    change: inClient((log) => last(log, isOpen, () => [])),
  },
  {
    name: 'record: open twice',
    says: 'The connection is announced twice.',
    change: inClient((log) => last(log, isOpen, (event) => [event, event])),
  },
  {
    name: 'record: open before the failure',
    says: 'A connection is announced, and fails only then.',
    change: inClient((log) =>
      log.some(isOpen)
        ? log
        : last(log, isError, (event) => [eventOf('open', { readyState: 1 }), event]),
    ),
  },
  {
    name: 'record: error missing',
    says: 'The last error event is not fired.',
    change: inClient((log) => last(log, isError, () => [])),
  },
  {
    name: 'record: error twice',
    says: 'The last error event is fired twice.',
    change: inClient((log) => last(log, isError, (event) => [event, event])),
  },
  {
    name: 'record: error too many',
    says: 'At the end an error event is fired.',
    change: inClient((log) => [...log, eventOf('error', { readyState: 0 })]),
  },
  {
    name: 'record: events out of order',
    says: 'The last two events change places.',
    change: inClient((log) => {
      const isAny = ofKind('open', 'message', 'error')
      const moved = log.findLast(isAny)
      const rest = last(log, isAny, () => [])
      return moved && rest.some(isAny) ? last(rest, isAny, (event) => [moved, event]) : log
    }),
  },
  {
    name: 'record: loss is a failure',
    says: 'A connection that is to be reestablished counts as failed: CLOSED in error.',
    change: inClient((log) => each(log, isError, inState([0, 2]))),
  },
  {
    name: 'record: failure is a loss',
    says: 'A connection that has failed counts as lost: CONNECTING in error.',
    change: inClient((log) => each(log, isError, inState([2, 0]))),
  },
  {
    name: 'record: open before OPEN',
    says: 'In open the state is still CONNECTING.',
    change: inClient((log) => each(log, isOpen, inState([1, 0]))),
  },
  ...flags.map((flag): FalseRecord => ({
    name: `record: other ${flag}`,
    says: `${flag} of the events is the opposite of what it should be.`,
    change: inClient((log) =>
      each(log, isEvent, (event) => [
        { ...event, ...(event[flag] !== undefined && { [flag]: !event[flag] }) },
      ]),
    ),
  })),
  {
    name: 'record: event of the other realm',
    says: 'The events are made in the page, not in the frame, or the other way round.',
    change: inClient((log) =>
      each(log, isEvent, (event) => [{ ...event, fromFrame: event.fromFrame !== true }]),
    ),
  },
  {
    name: 'record: origin object of another kind',
    says: 'The Origin of a message is opaque where it should not be, and the same where it should.',
    change: inClient((log) =>
      each(log, isEvent, ({ originFrom, ...event }) => [
        {
          ...event,
          ...(originFrom !== undefined && {
            originFrom: originFrom === 'same as origin' ? 'opaque' : 'same as origin',
          }),
        },
      ]),
    ),
  },
]
