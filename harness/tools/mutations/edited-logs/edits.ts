import type { ClientEntry, LoggedEvent } from '../../../protocol/client-log.ts'
import type { RunRecord } from '../../../protocol/run-record.ts'
import type { WireEntry } from '../../../protocol/wire-log.ts'

/** The words that edits of logs are written in. */

/** An entry of either log. */
export type Entry = ClientEntry | WireEntry
export type LoggedRequest = Extract<WireEntry, { wire: 'request' }>
type Guard<E extends Entry> = (entry: Entry) => entry is E

/** What is different in an entry; or the entries that stand in its place. */
type Edit<E> = (entry: E, record: RunRecord) => Partial<E> | Entry[]

/** Edits the logs of a record; makes an equal one if there is nothing to edit. */
export type Change = (record: RunRecord) => RunRecord

/** Edits each entry of a kind. */
export function each<E extends Entry>(is: Guard<E>, edit: Edit<E>): Change {
  return edited(is, edit, () => true)
}

/** Edits the first entry of a kind. */
export function first<E extends Entry>(is: Guard<E>, edit: Edit<E>): Change {
  return edited(is, edit, (log, index) => log.findIndex(is) === index)
}

/** Edits the last entry of a kind. */
export function last<E extends Entry>(is: Guard<E>, edit: Edit<E>): Change {
  return edited(is, edit, (log, index) => log.findLastIndex(is) === index)
}

function edited<E extends Entry>(
  is: Guard<E>,
  edit: Edit<E>,
  isChosen: (log: readonly Entry[], index: number) => boolean,
): Change {
  return (record) => {
    const inLog = <T extends Entry>(log: readonly T[]): T[] =>
      log.flatMap((entry, index) => {
        if (!is(entry) || !isChosen(log, index)) return [entry]
        const change = edit(entry, record)
        return (Array.isArray(change) ? change : [{ ...entry, ...change }]) as T[]
      })
    return { ...record, client: inLog(record.client), wire: inLog(record.wire) }
  }
}

/** Takes an entry out. */
export const gone = (): Entry[] => []

export const twice = (entry: Entry): Entry[] => [entry, entry]

/** The last two entries of a kind change places. */
export function swapped<E extends ClientEntry>(is: Guard<E>): Change {
  return (record) => {
    const [moved, before] = record.client.filter(is).toReversed()
    if (!moved || !before) return record
    return last(is, () => [moved, before])(last(is, gone)(record))
  }
}

/** The client log has one entry more. */
export function more(entry: (record: RunRecord) => ClientEntry): Change {
  return (record) => ({ ...record, client: [...record.client, entry(record)] })
}

export function isEvent(entry: Entry): entry is LoggedEvent {
  return 'client' in entry && entry.client === 'event'
}

/** Events of a kind that a plain listener saw. */
export function ofKind(...kinds: LoggedEvent['kind'][]): Guard<LoggedEvent> {
  return (entry): entry is LoggedEvent =>
    isEvent(entry) && entry.via === 'listener' && kinds.includes(entry.kind)
}

export const isMessage = ofKind('message')

export function isRequest(entry: Entry): entry is LoggedRequest {
  return 'wire' in entry && entry.wire === 'request'
}

/** An event as a plain listener would have seen it in the page. */
export function eventOf(kind: LoggedEvent['kind'], members: Partial<LoggedEvent>): LoggedEvent {
  return { time: 0, client: 'event', kind, via: 'listener', type: kind, ...members }
}

/** A readyState that is wrong if it is a certain one. */
export const state =
  (from: number, to: number) =>
  ({ readyState }: { readyState?: unknown }): { readyState?: unknown } =>
    readyState === from ? { readyState: to } : {}
