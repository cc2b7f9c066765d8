import type { MutantGroup } from '../mutant.ts'

const atEnd = 'if (chunk === undefined || chunk.done) return true'

/** The end of a stream, and what it leaves behind. */
export const endOfStream: MutantGroup = {
  on: '^stream/(end-of-stream|line-endings|examples|retry/unterminated|id/unterminated|bom/each|dispatch|unknown-fields/line-of-white-space-at|delivery|event-type/named)|^reconnection/(loss|last-event-id/of-an|basic)|^limits/event-size/large-event|^connection/(content-coding|response)/',
  mutants: [
    {
      name: 'end: dispatches',
      says: 'The end of the stream dispatches the last event.',
      file: 'connection.ts',
      from: atEnd,
      to: `if (chunk === undefined || chunk.done) {
          stream.push(new TextEncoder().encode('\\n\\n'))
          return true
        }`,
    },
    {
      name: 'end: final',
      says: 'A stream that ends is not asked for again.',
      file: 'connection.ts',
      from: 'if (await this.#interpret(response)) await this.#reestablish()\n    else ',
      to: 'await this.#interpret(response)\n    ',
      on: '^reconnection/(loss|basic)/|^connection/(content-coding|response)/',
    },
    {
      name: 'kept: the line',
      says: 'A line that the end of the stream cuts off goes on with the next connection.',
      file: 'event-stream.ts',
      from: `this.#lines = new LineSplitter((line) => {
      interpreter.line(line)
    })`,
      to: `owner.interpreter = interpreter
    this.#lines = owner.lines ??= new LineSplitter((line) => owner.interpreter.line(line))`,
    },
    {
      name: 'kept: half a character',
      says: 'The decoder, with what it holds of a character, is used for the next connection.',
      file: 'event-stream.ts',
      from: 'const interpreter = new Interpreter(owner, origin)',
      to: `this.#decoder = owner.decoder ??= this.#decoder
    const interpreter = new Interpreter(owner, origin)`,
    },
    {
      name: 'content codings refused',
      says: 'A response with a Content-Encoding fails the connection.',
      file: 'connection.ts',
      from: 'if (response.status !== 200 ||',
      to: `if (response.headers.has('Content-Encoding') || response.status !== 200 ||`,
      on: '^(connection|transport)/content-coding/',
    },
    {
      name: 'Content-Length is required',
      says: 'A response without a length or chunks is refused.',
      file: 'connection.ts',
      from: 'if (response.status !== 200 ||',
      to: `if (!(response.headers.has('Content-Length') || response.headers.has('Transfer-Encoding')) || response.status !== 200 ||`,
    },
  ],
}
