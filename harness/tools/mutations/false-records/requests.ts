import type { FalseRecord } from './false-record.ts'
import type { OriginName } from '../../../case.ts'
import type { RunRecord } from '../../../protocol/run-record.ts'
import type { WireLog } from '../../../protocol/wire-log.ts'
import { each, first, inWire, isRequest, last, type LoggedRequest } from './edits.ts'

const lastRequest = (edit: (request: LoggedRequest, record: RunRecord) => LoggedRequest) =>
  inWire((log, record) => last(log, isRequest, (request) => [edit(request, record)]))

/** Another request like this one, which the wire script has no answer for. */
const again = (request: LoggedRequest): LoggedRequest => ({
  ...request,
  connection: null,
  request: request.request + 1,
})

const withoutLast = (log: WireLog): WireLog => {
  const gone = log.findLast(isRequest)
  return gone ? log.filter((entry) => entry.connection !== gone.connection) : log
}

/** Where else a request could go. */
const elsewhere: Readonly<Partial<Record<OriginName, OriginName>>> = {
  page: 'cross-origin',
  secure: 'insecure',
  insecure: 'secure',
  http2: 'secure',
}

/** What can be wrong with which requests are made, and with the connections they are made on. */
export const requests: readonly FalseRecord[] = [
  {
    name: 'record: last request missing',
    says: 'The last request is not made: no reconnection, a redirect not followed, a stream blocked.',
    change: inWire(withoutLast),
  },
  {
    name: 'record: request too many',
    says: 'At the end a request is made again: a reconnection that must not be, or what is blocked is sent.',
    change: inWire((log) => last(log, isRequest, (request) => [request, again(request)])),
  },
  {
    name: 'record: preflight',
    says: 'A preflight goes before the last request.',
    on: 'cors|cross|another|opaque|^policy/|http2',
    change: inWire((log) =>
      last(log, isRequest, (request) => [{ ...request, method: 'OPTIONS' }, request]),
    ),
  },
  {
    name: 'record: request to another origin',
    says: 'The last request goes to another origin: an upgrade left out, or made where none is asked for.',
    change: lastRequest((request) => ({
      ...request,
      origin: elsewhere[request.origin] ?? 'page',
    })),
  },
  {
    name: 'record: request to another path',
    says: 'The last request has its URL resolved against another base.',
    change: lastRequest((request) => ({
      ...request,
      target: request.target.replace(/[^/?]+(?=\?|$)/, 'elsewhere'),
    })),
  },
  {
    name: 'record: query encoded again',
    says: 'What is percent-encoded in the last request is percent-encoded once more.',
    change: lastRequest((request) => ({
      ...request,
      target: request.target.replaceAll('%', '%25'),
    })),
  },
  {
    name: 'record: query lost',
    says: 'The last request is made without the query.',
    change: lastRequest((request) => ({ ...request, target: request.target.replace(/\?.*$/, '') })),
  },
  {
    name: 'record: HTTP/2 connection of its own',
    says: 'The last request is made on an HTTP/2 connection of its own.',
    change: lastRequest(({ session, ...request }) => ({
      ...request,
      ...(session !== undefined && { session: session + 1 }),
    })),
  },
  {
    name: 'record: HTTP/2 connection of before',
    says: 'The last request is made on the first HTTP/2 connection, which is to take no more.',
    change: lastRequest(({ session, ...request }) => ({
      ...request,
      ...(session !== undefined && { session: 1 }),
    })),
  },
  {
    name: 'record: reconnects at once',
    says: 'The last request is made as soon as the connection before it has ended.',
    change: inWire((log) => {
      const request = log.findLast(isRequest)
      if (!request) return log
      const end = log
        .slice(0, log.indexOf(request))
        .findLast((entry) => entry.wire === 'end' || entry.wire === 'disconnect')
      return end ? last(log, isRequest, (entry) => [{ ...entry, time: end.time }]) : log
    }),
  },
  {
    name: 'record: connection not left',
    says: 'The client does not leave the connection that it should.',
    change: inWire((log) => log.filter(({ wire }) => wire !== 'disconnect')),
  },
  {
    name: 'record: connection left',
    says: 'The client leaves its last connection before it has ended.',
    change: inWire((log) => {
      const connection = log.findLast(isRequest)?.connection
      return typeof connection === 'number'
        ? [...log, { time: Infinity, wire: 'disconnect', connection }]
        : log
    }),
  },
  {
    name: 'record: other connection left',
    says: 'The client leaves the first connection in place of the one that it should.',
    change: inWire((log) =>
      first(
        log,
        (entry) => entry.wire === 'disconnect',
        (entry) => [{ ...entry, connection: 1 }],
      ),
    ),
  },
  {
    name: 'record: requests of another method',
    says: 'The requests are made with POST.',
    change: inWire((log) =>
      each(log, isRequest, (request) => [
        request.method === 'GET' ? { ...request, method: 'POST' } : request,
      ]),
    ),
  },
]
