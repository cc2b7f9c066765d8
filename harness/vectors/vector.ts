/**
 * The vectors: the stream cases as one file for parsers in any language. Their JSON Schema is
 * `cases/vectors/event-stream.schema.json`, made from here by `npm run schemas`.
 */
import { z } from 'zod'
import { Level } from '../case.ts'

const Event = z.strictObject({
  type: z.string(),
  data: z.string(),
  lastEventId: z.string(),
  completeAt: z
    .int()
    .describe('The event is to be delivered once so many bytes of the stream were pushed.'),
})

const Chunking = z.strictObject({
  name: z.string(),
  sizes: z.array(z.int()).describe('The length of each chunk, in bytes; together all bytes.'),
  caught: z
    .array(z.string())
    .optional()
    .describe('Implementations that pass the vector as written and fail it in these chunks.'),
})

/** One stream, and what a parser makes of it. */
export const Vector = z.strictObject({
  id: z.string().describe('Of the case; a further stream of the same case has #2, #3 … behind it.'),
  case: z.string().describe('The id of the case in the suite.'),
  title: z.string(),
  level: Level.exclude(['observe']),
  why: z.string().optional().describe('Why the level is not `must`.'),
  requirements: z
    .array(z.strictObject({ id: z.string(), section: z.string(), url: z.string() }))
    .describe('The numbered statements of the standard, with their sections.'),
  bytes: z.base64().describe('The stream.'),
  readable: z.string().describe('The same for people: what is no printable text is escaped.'),
  ends: z.boolean().describe('Whether the stream ends, or stays open after these bytes.'),
  chunkings: z
    .array(Chunking)
    .describe('Chunks in which to push the bytes; the result is the same.'),
  events: z.array(Event).describe('All events, in order. The end of the stream adds none.'),
  lastEventId: z.string().describe('The last event ID string after all bytes.'),
  reconnectionTimes: z
    .array(z.number())
    .nullable()
    .describe(
      'What `retry` fields set, in order, in milliseconds; null if JSON has no such number.',
    ),
})
export type Vector = z.infer<typeof Vector>

/** The file. */
export const VectorsFile = z.strictObject({
  $schema: z.string(),
  formatVersion: z.literal(1).describe('Changes if a reader has to.'),
  digest: z.string().describe('SHA-256 of the vectors as JSON, in hex: which state this is.'),
  standard: z.url(),
  vectors: z.array(Vector),
})
export type VectorsFile = z.infer<typeof VectorsFile>

/** Chunkings that have caught bugs: case → name of the chunking → implementations. */
export type Caught = Record<string, Record<string, string[]>>
