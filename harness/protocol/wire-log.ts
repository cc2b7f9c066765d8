import { z } from 'zod'
import { OriginName } from '../vocabulary/origin-names.ts'

/**
 * The wire log: what the fixture server saw and sent in one run, in order. Times are milliseconds since
 * the epoch, with fractions. Bytes are strings in which each character is one byte.
 */

const at = { time: z.number().describe('Milliseconds since the epoch.') }
const connection = z.int().positive().describe('Which answer of the wire script, from 1.')

export const WireEntry = z.discriminatedUnion('wire', [
  z.strictObject({
    ...at,
    wire: z.literal('request'),
    connection: connection
      .nullable()
      .describe('Null if the script has no answer for it, or gives a document again.'),
    request: z.int().positive().describe('Which request of the run, from 1; preflights count.'),
    session: z
      .int()
      .positive()
      .optional()
      .describe('HTTP/2, and where connections are kept: which connection of the run, from 1.'),
    origin: OriginName,
    method: z.string(),
    target: z.string(),
    headers: z.array(z.tuple([z.string(), z.string()])).describe('Raw, in order.'),
    body: z.string().optional().describe('The first 2048 bytes; left out if it has none.'),
  }),
  z.strictObject({ ...at, wire: z.literal('head'), connection, bytes: z.string() }),
  z.strictObject({
    ...at,
    wire: z.literal('chunk'),
    connection,
    bytes: z.string().describe('Body bytes, without framing; the first 2048 of them.'),
    length: z.int().describe('How many bytes the chunk has.'),
  }),
  z.strictObject({
    ...at,
    wire: z.literal('end'),
    connection,
    how: z.enum(['end', 'reset', 'truncate']),
  }),
  z.strictObject({
    ...at,
    wire: z.literal('disconnect'),
    connection: connection.describe('The client left it before the server had ended it.'),
  }),
])
export type WireEntry = z.infer<typeof WireEntry>
export const WireLog = z.array(WireEntry)
export type WireLog = z.infer<typeof WireLog>
