import type { OriginName } from '../../../case.ts'
import type { WireEntry } from '../../../protocol/wire-log.ts'
import {
  type Change,
  each,
  type Entry,
  first,
  gone,
  isRequest,
  last,
  type LoggedRequest,
} from './edits.ts'

type Disconnect = Extract<WireEntry, { wire: 'disconnect' }>

const isDisconnect = (entry: Entry): entry is Disconnect =>
  'wire' in entry && entry.wire === 'disconnect'

/** The last request with another target. */
const lastTarget = (edit: (target: string) => string): Change =>
  last(isRequest, ({ target }) => ({ target: edit(target) }))

/** The last request on another HTTP/2 connection, if it is made on one. */
const lastSession = (edit: (session: number) => number): Change =>
  last(isRequest, ({ session }) => (session === undefined ? {} : { session: edit(session) }))

/** Another request like this one, which the wire script has no answer for. */
const again = (request: LoggedRequest): LoggedRequest => ({
  ...request,
  connection: null,
  request: request.request + 1,
})

/** Where else a request could go. */
const elsewhere: Readonly<Partial<Record<OriginName, OriginName>>> = {
  page: 'cross-origin',
  secure: 'insecure',
  insecure: 'secure',
  http2: 'secure',
}

/** What can be wrong with which requests are made, and with the connections they are made on. */
export const requests: Readonly<Record<string, Change>> = {
  // No reconnection, a redirect not followed, a stream blocked.
  'last request missing': (record) => {
    const missing = record.wire.findLast(isRequest)?.connection
    if (missing === undefined) return record
    return { ...record, wire: record.wire.filter(({ connection }) => connection !== missing) }
  },
  // A reconnection that must not be, or what is blocked is sent.
  'request too many': last(isRequest, (request) => [request, again(request)]),
  preflight: last(isRequest, (request) => [{ ...request, method: 'OPTIONS' }, request]),
  // An upgrade left out, or made where none is asked for.
  'request to another origin': last(isRequest, ({ origin }) => ({
    origin: elsewhere[origin] ?? 'page',
  })),
  // The URL is resolved against another base.
  'request to another path': lastTarget((target) => target.replace(/[^/?]+(?=\?|$)/, 'elsewhere')),
  // What is percent-encoded is percent-encoded once more.
  'query encoded again': lastTarget((target) => target.replaceAll('%', '%25')),
  'query lost': lastTarget((target) => target.replace(/\?.*$/, '')),
  'HTTP/2 connection of its own': lastSession((session) => session + 1),
  // The first connection is to take no more.
  'HTTP/2 connection of before': lastSession(() => 1),
  'connection not left': each(isDisconnect, gone),
  // The client leaves its last connection before it has ended.
  'connection left': (record) => {
    const connection = record.wire.findLast(isRequest)?.connection
    if (typeof connection !== 'number') return record
    return { ...record, wire: [...record.wire, { time: Infinity, wire: 'disconnect', connection }] }
  },
  // The client leaves the first connection in place of the one that it should.
  'other connection left': first(isDisconnect, () => ({ connection: 1 })),
  'requests of another method': each(isRequest, ({ method }) =>
    method === 'GET' ? { method: 'POST' } : {},
  ),
}
