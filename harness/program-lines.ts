/**
 * The lines that a program and the suite exchange over standard input and output: one JSON object a line, with one word
 * and what belongs to it. `run --command` starts the program; docs/other-languages.md is the guide. The JSON Schema is
 * `harness/program-lines.schema.json`, made from here by `npm run schemas`.
 *
 * The program says `hello` first. A stream has a number, `id`, which is not used twice. Many streams are open at once.
 *
 * | profile  | the suite says                    | the program says                            |
 * | -------- | --------------------------------- | ------------------------------------------- |
 * | `client` | `connect`, `restart`, `close`     | `open`, `message`, `error`, last `closed`   |
 * | `parser` | `push`, then `end` or `close`     | `message`, last `closed`                    |
 */
import { z } from 'zod'
import { ConnectOptions } from './vocabulary/connect-options.ts'
import { featureNames, optionalFeatures } from './vocabulary/features.ts'

const id = z.int().positive().describe('The stream.')
const ofStream = z.strictObject({ id })

/** What the suite says: word → what belongs to it. */
const wordsToProgram = {
  connect: z
    .strictObject({ id, url: z.string().describe('Absolute.'), ...ConnectOptions.shape })
    .describe('Profile client: open a stream, with options that the program offers.'),
  restart: ofStream.describe('Leave the connection and connect again at once, if that is offered.'),
  push: z
    .strictObject({ id, bytes: z.base64() })
    .describe('Profile parser: the next chunk. A new number begins a new stream.'),
  end: ofStream.describe('Profile parser: the stream ends. Answer with `closed`.'),
  close: ofStream.describe('Close the stream, or leave it. Answer with `closed`.'),
  wrong: z.string().describe('What is wrong with a line that the program wrote.'),
}

const eventId = z.string().nullish()

/** What the program says: word → what belongs to it. */
export const wordsFromProgram = {
  hello: z
    .strictObject({
      name: z.string().min(1),
      version: z.string().min(1),
      language: z.string().min(1).describe('With its version: "Python 3.11.7".'),
      homepage: z.string().optional(),
      lacks: z
        .partialRecord(z.enum(featureNames), z.string().min(1))
        .optional()
        .describe('What the API by design does not offer: feature → reason.'),
      offers: z
        .array(z.enum(optionalFeatures))
        .optional()
        .describe('What the API offers that the standard does not have.'),
    })
    .describe('The first line.'),
  open: ofStream.describe('A response with status 200 and the right Content-Type arrived.'),
  message: z
    .strictObject({
      id,
      type: z.string().nullish().describe('Left out, null or empty, it is `message`.'),
      data: z.string(),
      lastEventId: eventId.describe(
        'Of an API that gives it: the last event ID string as of this event.',
      ),
      blockId: eventId.describe(
        'Of an API that gives the id of a block: that, left out if the block has none.',
      ),
    })
    .describe('An event, as the API hands it over.'),
  error: z
    .strictObject({ id, error: z.unknown().describe('Recorded, never judged.').optional() })
    .describe('The connection was lost, has ended or failed.'),
  reconnectionTime: z
    .strictObject({ id, timeMs: z.number() })
    .describe('What a `retry` field has set, in milliseconds.'),
  comment: z
    .strictObject({ id, text: z.string() })
    .describe('Without its colon; judged only if `offers` has `comments`.'),
  malformed: z
    .strictObject({ id, error: z.unknown().optional() })
    .describe('What the API calls malformed; recorded, never judged.'),
  closed: ofStream.describe('The answer to `end` and `close`: nothing more comes of this stream.'),
}

type Lines<Words extends Record<string, z.ZodType>> = {
  [Word in keyof Words]: { [Key in Word]: z.infer<Words[Word]> }
}[keyof Words]

/** A line that the suite writes. */
export type LineToProgram = Lines<typeof wordsToProgram>
/** A line that the program writes. */
export type LineFromProgram = Lines<typeof wordsFromProgram>
/** What the program says of itself. */
export type Hello = z.infer<(typeof wordsFromProgram)['hello']>

const anyOf = (words: Record<string, z.ZodType>) =>
  z.union(Object.entries(words).map(([word, content]) => z.strictObject({ [word]: content })))

/** The JSON Schema of a line in either direction. */
export function programLinesSchema(): object {
  return z.toJSONSchema(
    z.union([
      anyOf(wordsToProgram).describe('From the suite to the program.'),
      anyOf(wordsFromProgram).describe('From the program to the suite.'),
    ]),
    { io: 'input' },
  )
}
