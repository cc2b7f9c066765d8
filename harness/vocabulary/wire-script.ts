import { z } from 'zod'
import { Bytes } from './bytes.ts'
import { realmContent } from './realm-content.ts'
import { refusedUntil } from './refusal.ts'

/**
 * The wire script: the server's half of a case. One entry answers one request, in the order in which
 * requests arrive, whatever their path or origin; a redirect and its target are two entries, and a
 * reconnect takes the next one. A request past the last entry is recorded and answered 204.
 */

/** One step of a body. Consecutive chunks may be sent again under other chunk boundaries. */
export const BodyStep = z.union([
  Bytes.describe('One chunk: one write to the socket, and one chunk of the chunked coding.'),
  z.strictObject({
    pause: z.number().positive().describe('Milliseconds of silence; what came before is flushed.'),
  }),
  z.strictObject({
    awaitSignal: z.string().describe('Wait until the client script has sent this signal.'),
  }),
  z.strictObject({
    goAway: z
      .literal(true)
      .describe(
        'HTTP/2: send GOAWAY without an error; it names this stream as the last one, which goes on.',
      ),
  }),
])
export type BodyStep = z.infer<typeof BodyStep>

/** Whether a step sends bytes; the others wait, or act on the connection. */
export function isBytes(step: BodyStep): step is Bytes {
  return typeof step === 'string' || !('pause' in step || 'awaitSignal' in step || 'goAway' in step)
}

/** How a connection ends. */
export const End = z
  .enum(['end', 'reset', 'truncate', 'hold'])
  .describe(
    'end: cleanly, as the framing demands (last chunk, or FIN). reset: TCP RST; over HTTP/2, RST_STREAM ' +
      'with INTERNAL_ERROR. truncate: FIN before the framing is complete. ' +
      'hold: nothing more is sent until the client goes or the run is over.',
  )
export type End = z.infer<typeof End>

const Wait = z.union([BodyStep.options[1], BodyStep.options[2]])

export const Headers = z
  .array(z.tuple([z.string(), z.string()]))
  .describe('Name and value in order; each character is one byte, placeholders are filled in.')

/** A response, with its head made from parts. */
export const Response = z.strictObject({
  refusedUntil,
  before: z.array(Wait).optional().describe('Waits between the request and the first byte.'),
  version: z.enum(['1.0', '1.1']).optional().describe('HTTP version of the response; 1.1.'),
  status: z.int().min(200).max(999).optional().describe('200 if left out.'),
  contentType: z
    .string()
    .nullable()
    .optional()
    .describe('Content-Type; text/event-stream if left out, no such header if null.'),
  headers: Headers.optional().describe('Further headers.'),
  framing: z
    .union([
      z.enum(['chunked', 'close', 'none']),
      z.strictObject({
        length: z.int().nonnegative().describe('Content-Length, whatever the body is.'),
      }),
    ])
    .optional()
    .describe(
      'chunked (if left out): Transfer-Encoding. close: the body lasts until the connection ends. ' +
        'none: no framing header and no body, for 204, 205 and 304.',
    ),
  body: z.array(BodyStep).optional().describe('Empty if left out.'),
  ...realmContent,
  end: End.optional().describe('`end` if left out.'),
})
export type Response = z.infer<typeof Response>

/** Bytes straight on the socket, head included: for what is not well-formed, or comes before the head. */
export const RawResponse = z.strictObject({
  raw: z.array(BodyStep).describe('Written as they are, without any framing.'),
  end: End.optional().describe('`end` (FIN) if left out.'),
})
export type RawResponse = z.infer<typeof RawResponse>

/** No byte of an answer. */
export const NoResponse = z.strictObject({
  before: z.array(Wait).optional().describe('Waits between the request and the end.'),
  noResponse: z
    .enum(['reset', 'close', 'hold'])
    .describe('How the connection ends: RST, FIN, never.'),
})
export type NoResponse = z.infer<typeof NoResponse>

export const Connection = z.union([Response, RawResponse, NoResponse])
export type Connection = z.infer<typeof Connection>

export const WireScript = z.array(Connection)
export type WireScript = z.infer<typeof WireScript>
