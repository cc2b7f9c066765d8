import { caseOf } from '../answers/case-of.ts'
import { type Difference, differenceOf, isAsked } from '../answers/difference.ts'
import type { Answer, GivenMessage } from '../answers/answer.ts'
import { messagesIn, textOf } from '../answers/seen.ts'
import type { Parsers } from '../answers/parsers.ts'
import type { Tried } from '../answers/tried.ts'
import { visible } from '../answers/byte-literal.ts'
import type { Case } from '../case.ts'
import { isEventStreamType } from '../run/reconnections.ts'
import type { Account } from '../interpreter/account.ts'
import { interpretStreams } from '../interpreter/interpret.ts'
import type { Result } from '../results.ts'
import { chunkingsOf } from './chunkings.ts'
import type { Given } from './input.ts'

/** What one target makes of the streams. */
export interface Column {
  target: string
  /** In a sentence; null: as the standard demands. */
  difference: string | null
  /** The smallest chunking under which it differs, as chunks of the stream; null: it does not differ. */
  chunking: string | null
  messages: GivenMessage[]
  /** The last reconnection time that it reported; null: none, or it reports none. */
  reconnectionTime: number | null
  /** Of a client: the Last-Event-ID of each of its requests; null: none. */
  requests?: (string | null)[]
  /** Why it was not asked. */
  notAsked?: string
}

/** What everybody makes of the streams. */
export interface Trial {
  /** For each connection, what the standard makes of its stream. */
  accounts: Account[]
  /** For each connection: why a client refuses the response before it reads the stream; null: it does not. */
  refusals: (string | null)[]
  columns: Column[]
  /** The streams as a case of the corpus. */
  testCase: Case
}

/** Asks parsers and targets behind the server what they make of streams, the bodies of consecutive connections. */
export async function tryStreams(
  given: readonly Given[],
  parsers: Parsers | null,
  targets: readonly Tried[],
): Promise<Trial> {
  const streams = given.map(({ body }) => body)
  const accounts = interpretStreams(streams)
  const testCase = caseOf(
    'stream/topic/name',
    given.map(({ body, chunks = [body] }) => chunks),
    accounts,
  )
  const columns = [
    ...(parsers ? await columnsOfParsers(parsers, given, accounts) : []),
    ...(await Promise.all(
      targets.map((target) => columnOf(target, withChunkings(testCase, given))),
    )),
  ]
  return { accounts, refusals: given.map(refusalOf), columns, testCase }
}

/** Chunks that somebody chose are the point. */
function withChunkings(testCase: Case, given: readonly Given[]): Case {
  const isChosen = given.some(({ chunks }) => chunks !== undefined)
  return { ...testCase, chunkings: isChosen ? 'as written' : 'all' }
}

function refusalOf({ status = 200, contentType = 'text/event-stream' }: Given): string | null {
  if (status !== 200) return `The status is ${status}: the connection fails (CON-24).`
  return isEventStreamType(contentType)
    ? null
    : `The Content-Type is ${contentType}: the connection fails (CON-26).`
}

/** A parser knows no connections: each stream is asked alone, and begins with no last event ID. */
async function columnsOfParsers(
  parsers: Parsers,
  streams: readonly Given[],
  inOrder: readonly Account[],
): Promise<Column[]> {
  const columns: Column[] = parsers.names.map((target) => ({
    target,
    difference: null,
    chunking: null,
    messages: [],
    reconnectionTime: null,
  }))
  for (const [stream, { body, chunks }] of streams.entries()) {
    const account = stream === 0 ? inOrder[0]! : interpretStreams([body])[0]!
    const chunkings = chunks ? [chunks] : chunkingsOf(body)
    const answers = await parsers.ask(parsers.names, chunkings)
    for (const [index, column] of columns.entries()) {
      const shown = parsers.shown(column.target)
      if (!isAsked(account, shown)) {
        column.notAsked = 'It takes data only as JSON.'
        continue
      }
      const differences = (answers[index] ?? []).map((answer) =>
        differenceOf(account, answer, shown),
      )
      const at = differences.findIndex((difference) => difference !== null)
      const answer = answers[index]?.[Math.max(0, at)]
      if (answer) take(column, answer, differences[at] ?? null, chunkings[at] ?? [])
    }
  }
  return columns
}

function take(
  column: Column,
  { messages, reconnectionTime }: Answer,
  difference: Difference | null,
  chunks: readonly Uint8Array[],
): void {
  column.messages.push(...messages)
  column.reconnectionTime = reconnectionTime ?? column.reconnectionTime
  if (column.difference !== null || !difference) return
  column.difference = difference.text
  column.chunking = chunks.map(visible).join(' ¦ ')
}

async function columnOf(target: Tried, testCase: Case): Promise<Column> {
  const result = await target.run(testCase)
  const column: Column = {
    target: target.id,
    difference: null,
    chunking: null,
    messages: [],
    reconnectionTime: null,
  }
  if (result.verdict === 'pass') {
    const expected = testCase.expect?.messages ?? []
    const messages = expected.map(({ type = 'message', data, lastEventId = '' }) => ({
      type,
      data: textOf(data),
      lastEventId,
    }))
    return { ...column, messages }
  }
  if (!result.detail) return { ...column, notAsked: result.reason ?? result.verdict }
  return { ...column, ...seenIn(result.detail) }
}

function seenIn({
  problem,
  chunking,
  mismatches,
  timeline,
}: NonNullable<Result['detail']>): Partial<Column> {
  const lists = mismatches.map(({ rule }) => rule).join(', ')
  return {
    difference: lists === '' ? problem : `Another list of ${lists} than demanded.`,
    chunking,
    messages: messagesIn(timeline),
    requests: timeline.flatMap((entry) =>
      'wire' in entry && entry.wire === 'request' ? [lastEventIdOf(entry.headers)] : [],
    ),
  }
}

function lastEventIdOf(headers: readonly (readonly [string, string])[]): string | null {
  const found = headers.find(([name]) => name.toLowerCase() === 'last-event-id')
  return found ? Buffer.from(found[1], 'latin1').toString('utf8') : null
}
