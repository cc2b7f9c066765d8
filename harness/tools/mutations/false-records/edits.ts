import type { RunRecord } from '../../../protocol/run-record.ts'
import type { ClientEntry, ClientLog, LoggedEvent } from '../../../protocol/client-log.ts'
import type { WireEntry, WireLog } from '../../../protocol/wire-log.ts'

/** The words that false records are written in. */

export type LoggedRead = Extract<ClientEntry, { client: 'read' }>
export type LoggedRequest = Extract<WireEntry, { wire: 'request' }>

type Guard<T, S extends T> = (entry: T) => entry is S
type Edit<T, S extends T> = (entry: S) => readonly T[]
type Change = (record: RunRecord) => RunRecord

/** Changes the client log. */
export function inClient(edit: (log: ClientLog, record: RunRecord) => ClientLog): Change {
  return (record) => ({ ...record, client: edit(record.client, record) })
}

/** Changes the wire log. */
export function inWire(edit: (log: WireLog, record: RunRecord) => WireLog): Change {
  return (record) => ({ ...record, wire: edit(record.wire, record) })
}

/** Puts something in the place of each entry of a kind. */
export function each<T, S extends T>(list: readonly T[], is: Guard<T, S>, edit: Edit<T, S>): T[] {
  return list.flatMap((entry) => (is(entry) ? edit(entry) : [entry]))
}

/** Puts something in the place of the first entry of a kind. */
export function first<T, S extends T>(list: readonly T[], is: Guard<T, S>, edit: Edit<T, S>): T[] {
  return replaced(list, list.findIndex(is), edit)
}

/** Puts something in the place of the last entry of a kind. */
export function last<T, S extends T>(list: readonly T[], is: Guard<T, S>, edit: Edit<T, S>): T[] {
  return replaced(list, list.findLastIndex(is), edit)
}

function replaced<T, S extends T>(list: readonly T[], index: number, edit: Edit<T, S>): T[] {
  const entry = list[index]
  if (entry === undefined) return [...list]
  return [...list.slice(0, index), ...edit(entry as S), ...list.slice(index + 1)]
}

export function isEvent(entry: ClientEntry): entry is LoggedEvent {
  return entry.client === 'event'
}

/** Events of a kind that a plain listener saw. */
export function ofKind(...kinds: LoggedEvent['kind'][]): Guard<ClientEntry, LoggedEvent> {
  return (entry): entry is LoggedEvent =>
    isEvent(entry) && entry.via === 'listener' && kinds.includes(entry.kind)
}

export const isMessage = ofKind('message')
export const isOpen = ofKind('open')
export const isError = ofKind('error')

/** Reads that found something by this name. */
export function readOf(name: string): Guard<ClientEntry, LoggedRead> {
  return (entry): entry is LoggedRead => entry.client === 'read' && name in entry.values
}

export function isRequest(entry: WireEntry): entry is LoggedRequest {
  return entry.wire === 'request'
}

/** An event as a plain listener would have seen it in the page. */
export function eventOf(kind: LoggedEvent['kind'], members: Partial<LoggedEvent>): LoggedEvent {
  return { time: 0, client: 'event', kind, via: 'listener', type: kind, ...members }
}
