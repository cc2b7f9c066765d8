import { z } from 'zod'
import { Piece } from './bytes.ts'
import { on, SourceName, sourceText } from './names.ts'
import { flag, json, word } from './word.ts'

/**
 * Steps of a proposal, https://github.com/whatwg/html/pull/12272: a source that is given a ReadableStream instead of a URL.
 * Only tentative cases take them.
 */

const chunks = z
  .array(Piece)
  .describe('What is enqueued, one Uint8Array for each: a text is its UTF-8 bytes.')

/** How the script ends the stream of a source. */
export const StreamEnd = z.enum(['close', 'error'])
export type StreamEnd = z.infer<typeof StreamEnd>

const end = StreamEnd.optional().describe(
  'Then close the stream, or error it, which drops the chunks that nobody has read. It stays open if left out.',
)

const ConstructFromStream = z.strictObject({
  chunks,
  end,
  locked: flag('Get a reader of the stream first, and keep it.').optional(),
  as: SourceName.optional().describe('Names the source, as in `construct`.'),
  listen: z
    .array(z.string())
    .optional()
    .describe('Event types to listen to, beside open, message and error.'),
})

/** The words of these steps. */
export const streamWords = {
  constructFromStream: word(
    {
      constructFromStream: ConstructFromStream.describe(
        'Make a ReadableStream in the realm of the implementation, enqueue and end, and call the static method ' +
          'fromReadableStream with it: what it returns is a source.',
      ),
    },
    ({ constructFromStream: { as: name = 'source', locked, listen = [], ...fed } }) =>
      [
        'stream = new ReadableStream()',
        fedText('stream', fed),
        ...(locked ? ['stream.getReader()'] : []),
        `${name} = EventSource.fromReadableStream(stream)`,
        ...listen.map((type) => `${name}.addEventListener(${json(type)}, record)`),
      ].join('\n'),
  ),
  enqueue: word({ enqueue: chunks, end, on }, (step) =>
    fedText(`the stream of ${sourceText(step)}`, { chunks: step.enqueue, end: step.end }),
  ),
  reset: word({ reset: flag('Call reset().'), on }, (step) => `${sourceText(step)}.reset()`),
}
/** The name of one of these words. */
export type StreamWord = keyof typeof streamWords

function fedText(
  stream: string,
  { chunks: pieces, end: how }: { chunks: readonly Piece[]; end?: StreamEnd | undefined },
): string {
  if (pieces.length === 0) return how === undefined ? `leave ${stream} open` : `${how} ${stream}`
  const ended = how === undefined ? '' : `, and ${how} it`
  return `enqueue ${pieces.map(pieceText).join(', ')} in ${stream}${ended}`
}

function pieceText(piece: Piece): string {
  return typeof piece === 'string' ? json(piece) : `the bytes ${json(piece.bytes)}`
}
