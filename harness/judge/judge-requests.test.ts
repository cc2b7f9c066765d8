import type { ReportEntry } from '../protocol/client-log.ts'
import type { WireEntry } from '../protocol/wire-log.ts'
import { requestEntry } from './example-record.fixture.ts'
import { client, testRules, wire } from './rule-table.fixture.ts'

const options = requestEntry(2, { method: 'OPTIONS' })
const id: [string, string] = ['Last-Event-ID', bytesOf('é😀')]
const accept: [string, string] = ['Accept', '']
const left = (connection: number): WireEntry => ({ time: 1, wire: 'disconnect', connection })

testRules([
  {
    name: 'requests',
    expect: { requests: [{ target: '{run}/stream', origin: 'page' }, { method: 'OPTIONS' }] },
    accepts: [wire(requestEntry(1), options)],
    rejects: {
      'one is missing': wire(requestEntry(1)),
      'one too many': wire(requestEntry(1), options, requestEntry(3)),
      'another method': wire(requestEntry(1), requestEntry(2)),
      'another target': wire(requestEntry(1, { target: '/run/0123/stream?' }), options),
      'another origin': wire(requestEntry(1, { origin: 'cross-site' }), options),
    },
  },
  {
    name: 'headers',
    expect: { requests: [{ headers: { 'Last-Event-ID': 'é😀', Cookie: null, Accept: true } }] },
    accepts: [
      wire(headers(['last-event-id', bytesOf('é😀')], ['Accept', '*/*'])),
      wire(headers(id, ['accept', ''], ['Cookies', 'x'])),
    ],
    rejects: {
      'one is absent': wire(headers(['Accept', '*/*'])),
      'one is there twice': wire(headers(id, id, accept)),
      'bytes that are not UTF-8': wire(headers(['Last-Event-ID', '\xE9'], accept)),
      'encoded twice': wire(headers(['Last-Event-ID', bytesOf(bytesOf('é😀'))], accept)),
      'an empty value': wire(headers(['Last-Event-ID', ''], accept)),
      'one that must be absent, empty': wire(headers(id, accept, ['cookie', ''])),
      'one that must be present is absent': wire(headers(id)),
    },
  },
  {
    name: 'bodies',
    expect: { requests: [{ method: 'POST', body: 'é' }, {}] },
    accepts: [
      wire(
        requestEntry(1, { method: 'POST', body: bytesOf('é') }),
        requestEntry(2, { body: 'any' }),
      ),
    ],
    rejects: {
      'none at all': wire(requestEntry(1, { method: 'POST' }), requestEntry(2)),
      'another one': wire(requestEntry(1, { method: 'POST', body: 'e' }), requestEntry(2)),
      'bytes that are not UTF-8': wire(
        requestEntry(1, { method: 'POST', body: '\xE9' }),
        requestEntry(2),
      ),
      'another method': wire(requestEntry(1, { body: bytesOf('é') }), requestEntry(2)),
    },
  },
  {
    name: 'comments',
    expect: { comments: ['a', 'b: c'] },
    accepts: [client(reported('comment', 'a'), reported('malformed', 'x'), comment('b: c'))],
    rejects: {
      'one is missing': client(comment('a')),
      'one too many': client(comment('a'), comment('b: c'), comment('')),
      'in another order': client(comment('b: c'), comment('a')),
      'with its colon': client(comment(':a'), comment('b: c')),
    },
  },
  {
    name: 'disconnects',
    expect: { disconnects: [1, 2] },
    accepts: [wire(requestEntry(1), left(1), requestEntry(2), left(2))],
    rejects: { 'one is missing': wire(left(1)), 'in the wrong order': wire(left(2), left(1)) },
  },
  {
    name: 'disconnects, none',
    expect: { disconnects: [] },
    accepts: [wire(requestEntry(1))],
    rejects: { 'one too many': wire(requestEntry(1), left(1)) },
  },
])

function headers(...pairs: [string, string][]): WireEntry {
  return requestEntry(1, { headers: pairs })
}

function reported(what: ReportEntry['what'], value: string): ReportEntry {
  return { time: 1, client: 'report', what, value }
}

function comment(text: string): ReportEntry {
  return reported('comment', text)
}

/** The UTF-8 bytes of a text, a character a byte. */
function bytesOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}
