import type { ClientEntry, LoggedEvent, LoggedText } from '../protocol/client-log.ts'
import { now } from '../protocol/clock.ts'
import { logged } from '../protocol/logged-text.ts'

/** What the probe reads of an event; an implementation's events may lack any of it. */
type AnyEvent = Partial<Record<keyof MessageEvent, unknown>>

/** A value as JSON can say it; what it cannot say is named. */
export function asJson(value: unknown): unknown {
  if (value === undefined) return { undefined: true }
  if (typeof value === 'function') return { function: value.name }
  if (typeof value === 'symbol' || typeof value === 'bigint')
    return { [typeof value]: String(value) }
  if (typeof value === 'number' && !Number.isFinite(value)) return { number: String(value) }
  if (typeof value === 'object' && value !== null)
    return { object: Object.prototype.toString.call(value) }
  return value
}

/** How an event came to be seen. */
export interface EventContext {
  via: LoggedEvent['via']
  /** The name of the source. */
  of?: string | undefined
  label?: string | undefined
  /** Ask the Origin interface too, which takes longer than all else. */
  asksOrigin?: boolean
  /** The call of a handler or labelled listener. */
  call?: { receiver: unknown; arguments: number; callback?: unknown }
}

/** The log entry of an event inside a listener of `source`. */
export function eventEntry(
  event: AnyEvent,
  source: { readyState?: unknown },
  { via, of, label, asksOrigin = false, call }: EventContext,
): LoggedEvent {
  const type = String(event.type)
  const hasData = event.data !== undefined
  const text = (value: unknown): LoggedText =>
    typeof value === 'string' ? logged(value) : notText(value)
  return {
    time: now(),
    client: 'event',
    kind: (type === 'open' || type === 'error') && !isMessage(event) ? type : 'message',
    via,
    ...(of !== undefined && { of }),
    ...(label !== undefined && { label }),
    type: typeof event.type === 'string' ? type : notText(event.type),
    ...(hasData && { data: text(event.data) }),
    ...(event.lastEventId !== undefined && { lastEventId: text(event.lastEventId) }),
    ...(event.origin !== undefined && {
      origin: typeof event.origin === 'string' ? event.origin : notText(event.origin),
    }),
    ...(asksOrigin && originFrom(event)),
    readyState: asJson(source.readyState),
    interface: interfaceName(event),
    fromFrame: !(event instanceof Event),
    ...booleans(event, ['isTrusted', 'bubbles', 'cancelable', 'composed']),
    targetIsSource: event.target === source && event.currentTarget === source,
    ...('source' in event && { source: asJson(event.source) }),
    ...(Array.isArray(event.ports) && { ports: event.ports.length }),
    ...(call && {
      receiver: receiverName(call, source),
      arguments: call.arguments,
      timeStamp: timeStampKind(event.timeStamp),
    }),
  }
}

/** With its type, so that the number 1 is not taken for the text 1, nor null for `null`. */
function notText(value: unknown): { type: string; value: unknown } {
  return { type: value === null ? 'null' : typeof value, value: asJson(value) }
}

/**
 * Whether an event is a message, whatever its type is: a stream may send messages of type `open` and `error`. Data alone
 * says nothing, for some implementations add data to the error event; only a message has an id or an origin as well.
 */
function isMessage(event: AnyEvent): boolean {
  if (event instanceof MessageEvent) return true
  return event.data !== undefined && (event.lastEventId !== undefined || event.origin !== undefined)
}

interface OriginObject {
  opaque: boolean
  isSameOrigin(other: OriginObject): boolean
}

/** What the Origin interface says about an event; nothing where there is no such interface, or no origin. */
function originFrom(event: AnyEvent): { originFrom?: string } {
  const { Origin } = globalThis as { Origin?: { from(value: unknown): OriginObject } }
  if (!Origin || !(event instanceof MessageEvent)) return {}
  try {
    const found = Origin.from(event)
    if (found.opaque) return { originFrom: 'opaque' }
    const isSame = found.isSameOrigin(Origin.from(event.origin))
    return { originFrom: isSame ? 'same as origin' : 'another origin' }
  } catch (error) {
    return { originFrom: String(Reflect.get(Object(error), 'name')) }
  }
}

function receiverName(
  { receiver, callback }: NonNullable<EventContext['call']>,
  source: object,
): NonNullable<LoggedEvent['receiver']> {
  if (receiver === source) return 'the source'
  return receiver === callback && callback !== undefined ? 'the listener' : 'something else'
}

/** No run takes as long, and no clock of an event is as coarse. */
const timeStampToleranceMs = 120_000

function timeStampKind(timeStamp: unknown): NonNullable<LoggedEvent['timeStamp']> {
  if (typeof timeStamp !== 'number' || timeStamp === 0) return 'none'
  const age = performance.now() - timeStamp
  return Math.abs(age) < timeStampToleranceMs ? 'within the run' : 'outside of the run'
}

/** The name of the interface an object says it is of. */
function interfaceName(object: object): string {
  const constructor: unknown = Reflect.get(object, 'constructor')
  return typeof constructor === 'function' ? constructor.name : 'Object'
}

type BooleanMember = 'isTrusted' | 'bubbles' | 'cancelable' | 'composed'

function booleans(
  event: AnyEvent,
  names: readonly BooleanMember[],
): Partial<Record<BooleanMember, boolean>> {
  const present: Partial<Record<BooleanMember, boolean>> = {}
  for (const name of names) {
    const value = event[name]
    if (typeof value === 'boolean') present[name] = value
  }
  return present
}

/** So many equal events in a row are sent one by one, each with its time. */
const sentApart = 8

/** The log as it is sent: long rows of events that differ in nothing but time become one entry with `times`. */
export function condensed(log: readonly ClientEntry[]): ClientEntry[] {
  const rows: ClientEntry[][] = []
  for (const entry of log) {
    const row = rows.at(-1)
    if (row?.[0] && isRepeated(row[0], entry)) row.push(entry)
    else rows.push([entry])
  }
  return rows.flatMap((entries) => {
    const [first] = entries
    if (entries.length <= sentApart || first?.client !== 'event') return entries
    return [{ ...first, times: entries.length }]
  })
}

/** Whether an event differs from another in nothing but when it came. There may be 100,000 of them. */
function isRepeated(first: ClientEntry, entry: ClientEntry): boolean {
  if (first.client !== 'event' || entry.client !== 'event') return false
  const names = Object.keys(first) as (keyof LoggedEvent)[]
  if (Object.keys(entry).length !== names.length) return false
  return names.every(
    (name) =>
      name === 'time' ||
      name === 'chunk' ||
      first[name] === entry[name] ||
      JSON.stringify(first[name]) === JSON.stringify(entry[name]),
  )
}
