import { z } from 'zod'
import { bodyLines, BodyStep, Wait } from './body-step.ts'
import { ownContentType, realmContent } from './realm-content.ts'
import { string } from './word.ts'
import { type AnswerLine, member, type ResponseMember, shapeOf } from './response-member.ts'

/**
 * The wire script: the server's half of a case. One entry answers one request, in the order in which
 * requests arrive, whatever their path or origin; a redirect and its target are two entries, and a
 * reconnect takes the next one. A request past the last entry is recorded and answered 204.
 */

/** How a connection ends. */
export const End = z
  .enum(['end', 'reset', 'truncate', 'hold'])
  .describe(
    'end: cleanly, as the framing demands (last chunk, or FIN). reset: TCP RST; over HTTP/2, RST_STREAM ' +
      'with INTERNAL_ERROR. truncate: FIN before the framing is complete. ' +
      'hold: nothing more is sent until the client goes or the run is over.',
  )
export type End = z.infer<typeof End>

const endText: Record<End, string> = {
  end: 'Ends cleanly.',
  reset: 'Resets the connection (RST; over HTTP/2, RST_STREAM).',
  truncate: 'Truncates: FIN before the framing is complete.',
  hold: 'Holds the connection open.',
}

const endMember = (description: string) =>
  member(
    End.describe(description),
    (end) => ({ words: endText[end] }),
    (): End => 'end',
  )

const waits = (description: string) => member(z.array(Wait).describe(description), bodyLines)

/** Headers of a response. */
export const Headers = z
  .array(z.tuple([z.string(), z.string()]))
  .describe('Name and value in order; each character is one byte, placeholders are filled in.')

/** Each may be left out. */
const responseMembers = {
  // Connections are refused from the moment that the entry before was asked for (from the beginning of the run,
  // for the first entry). What is connected stays so.
  refusedUntil: member(
    string('Until this signal of the client script, connections to {refusing} are refused.'),
    (signal) => ({
      words: `Refuses connections to {refusing} until the client lets it go on: ${signal}`,
    }),
  ),
  before: waits('Waits between the request and the first byte.'),
  version: member(
    z.enum(['1.0', '1.1']).describe('HTTP version of the response; 1.1.'),
    (version) => ({ words: `HTTP/${version}` }),
  ),
  status: member(
    z.int().min(200).max(999).describe('200 if left out.'),
    (status) => ({ words: `Status ${status}` }),
    () => 200,
  ),
  contentType: member(
    z
      .string()
      .nullable()
      .describe('Content-Type; text/event-stream if left out, no such header if null.'),
    (type) => (type === null ? { words: 'No Content-Type' } : { code: `Content-Type: ${type}` }),
    ownContentType,
  ),
  headers: member(Headers.describe('Further headers.'), (headers) =>
    headers.map(([name, value]) => ({ code: `${name}: ${value}` })),
  ),
  framing: member(
    z
      .union([
        z.enum(['chunked', 'close', 'none']),
        z.strictObject({
          length: z.int().nonnegative().describe('Content-Length, whatever the body is.'),
        }),
      ])
      .describe(
        'chunked (if left out): Transfer-Encoding. close: the body lasts until the connection ends. ' +
          'none: no framing header and no body, for 204, 205 and 304.',
      ),
    (framing) =>
      typeof framing === 'object'
        ? { code: `Content-Length: ${framing.length}` }
        : { words: `Framing: ${framing}` },
  ),
  keepAlive: member(
    z
      .number()
      .positive()
      .describe(
        'HTTP/1.1: the head does not say Connection: close, and after the end another request may come on the ' +
          'connection; if none comes within so many milliseconds, the server closes it.',
      ),
    (ms) => ({ words: `Keeps the connection for another request for ${ms} ms.` }),
  ),
  informational: member(
    z
      .array(
        z.strictObject({
          status: z.int().min(100).max(199),
          headers: Headers.optional().describe('None if left out.'),
        }),
      )
      .describe('Informational responses that come before the head, in order.'),
    (responses) =>
      responses.map(({ status, headers = [] }) => ({
        words: `First an informational response, ${[`status ${status}`, ...headers.map((pair) => pair.join(': '))].join(', ')}`,
      })),
  ),
  body: member(z.array(BodyStep).describe('Empty if left out.'), bodyLines),
  ...realmContent,
  end: endMember('`end` if left out.'),
}

/** `end` may be left out. */
const rawMembers = {
  raw: member(z.array(BodyStep).describe('Written as they are, without any framing.'), (steps) => [
    { words: 'Raw bytes, without any framing:' },
    ...bodyLines(steps),
  ]),
  end: endMember('`end` (FIN) if left out.'),
}

/** `before` may be left out. */
const noResponseMembers = {
  before: waits('Waits between the request and the end.'),
  noResponse: member(
    z.enum(['reset', 'close', 'hold']).describe('How the connection ends: RST, FIN, never.'),
    (how) => ({ words: `No byte of an answer: ${how}.` }),
  ),
}

/** A response, with its head made from parts. */
export const Response = z.strictObject(shapeOf(responseMembers)).partial()
export type Response = z.infer<typeof Response>

/** Bytes straight on the socket, head included: for what is not well-formed, or comes before the head. */
export const RawResponse = z.strictObject(shapeOf(rawMembers)).partial({ end: true })
export type RawResponse = z.infer<typeof RawResponse>

/** No byte of an answer. */
export const NoResponse = z.strictObject(shapeOf(noResponseMembers)).partial({ before: true })
export type NoResponse = z.infer<typeof NoResponse>

/** What the server does with one request. */
export const Connection = z.union([Response, RawResponse, NoResponse])
export type Connection = z.infer<typeof Connection>

/** The answers of the server, in the order of requests. */
export const WireScript = z.array(Connection)
export type WireScript = z.infer<typeof WireScript>

/** An answer as a report states it, line by line, defaults included. */
export function answerLines(answer: Connection): AnswerLine[] {
  const values: Record<string, unknown> = answer
  return Object.entries<ResponseMember>(membersOf(answer)).flatMap(
    ([name, { lines, ifAbsent }]) => {
      const value = values[name] === undefined ? ifAbsent?.(answer) : values[name]
      return value === undefined ? [] : lines(value)
    },
  )
}

function membersOf(answer: Connection): Record<string, ResponseMember> {
  if ('raw' in answer) return rawMembers
  return 'noResponse' in answer ? noResponseMembers : responseMembers
}
