/** The adapter of a parser that runs apart from the probe. */
import type { ParserCallbacks, StreamParser } from '../../adapter.ts'
import { beginStream, type StreamCallbacks } from './streams.ts'

export { about } from './streams.ts'

/** Profile `parser`. */
export function parse(on: ParserCallbacks): StreamParser {
  const stream = beginStream(on as StreamCallbacks & ParserCallbacks)
  return {
    push: (bytes) => stream.push(Buffer.from(bytes).toString('base64')),
    end: () => stream.end(),
    leave: () => stream.close(),
  }
}
