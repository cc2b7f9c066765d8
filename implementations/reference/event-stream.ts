import { Interpreter, type StreamOwner } from './interpreter.ts'
import { LineSplitter } from './line-splitter.ts'

/**
 * An event stream: bytes in, in chunks that end anywhere; events out.
 *
 * There is no end() because the end of a stream changes nothing: what is pending is discarded,
 * be it half a character, a line without its end or an event without its blank line.
 */
export class EventStream {
  /** UTF-8 decode: drops one leading BOM, replaces what is malformed, waits for split characters. */
  readonly #decoder = new TextDecoder()
  readonly #lines: LineSplitter

  constructor(owner: StreamOwner, origin: string) {
    const interpreter = new Interpreter(owner, origin)
    this.#lines = new LineSplitter((line) => {
      interpreter.line(line)
    })
  }

  push(bytes: Uint8Array): void {
    this.#lines.push(this.#decoder.decode(bytes, { stream: true }))
  }
}
