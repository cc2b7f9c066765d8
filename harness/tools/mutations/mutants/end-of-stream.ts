import type { MutantGroup } from '../mutant.ts'

const atEnd = 'if (chunk === undefined || chunk.done) return true'
const atBreak = 'return !isAbort(error)'

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
      name: 'end: ends the line',
      says: 'The end of the stream ends its last line.',
      file: 'connection.ts',
      from: atEnd,
      to: `if (chunk === undefined || chunk.done) {
          stream.push(new TextEncoder().encode('\\n'))
          return true
        }`,
    },
    {
      name: 'break: dispatches',
      says: 'A connection that breaks off dispatches the last event.',
      file: 'connection.ts',
      from: atBreak,
      to: `stream.push(new TextEncoder().encode('\\n\\n'))
      ${atBreak}`,
    },
    {
      name: 'break: final',
      says: 'A connection that breaks off is not reestablished.',
      file: 'connection.ts',
      from: atBreak,
      to: 'return false',
    },
    {
      name: 'break: unnoticed',
      says: 'A connection that breaks off is waited for for ever.',
      file: 'connection.ts',
      from: atBreak,
      to: 'if (isAbort(error)) return false\n      return new Promise(() => undefined)',
      on: '^reconnection/loss/',
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
      name: 'kept: data and type',
      says: 'Data and type of an unfinished event go on with the next connection.',
      file: 'event-stream.ts',
      from: 'const interpreter = new Interpreter(owner, origin)',
      to: 'const interpreter = (owner.interpreter ??= new Interpreter(owner, origin))',
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
      name: 'whole body',
      says: 'The body is interpreted when it is complete.',
      file: 'connection.ts',
      from: 'const reader = response.body?.getReader()',
      to: `const reader = response.body && {
      read: async () => (this.read === response ? { done: true } : { value: await response.bytes?.() ?? new Uint8Array(await response.arrayBuffer()), ...(this.read = response, {}) }),
    }`,
      on: '^stream/delivery/|^connection/(content-coding|response)/',
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
      name: 'an empty stream is a failure',
      says: 'A stream that ends without a byte fails the connection.',
      file: 'connection.ts',
      from: atEnd,
      to: `if (chunk === undefined || chunk.done) return this.any === response
        this.any = response`,
    },
    {
      name: 'Content-Length is waited for',
      says: 'Nothing is dispatched before the body has its length.',
      file: 'connection.ts',
      from: 'stream.push(chunk.value)',
      to: `const length = Number(response.headers.get('Content-Length') ?? 0)
        this.pending = [...(this.pending ?? []), ...chunk.value]
        if (this.pending.length >= length) stream.push(new Uint8Array(this.pending.splice(0)))`,
      on: '^stream/(delivery|end-of-stream)/|^connection/response/',
    },
    {
      name: 'Content-Length is required',
      says: 'A response without a length or chunks is refused.',
      file: 'connection.ts',
      from: 'if (response.status !== 200 ||',
      to: `if (!(response.headers.has('Content-Length') || response.headers.has('Transfer-Encoding')) || response.status !== 200 ||`,
    },
    {
      name: 'silence ends the connection',
      says: 'A connection that is silent for a tenth of a second is taken for lost.',
      file: 'connection.ts',
      from: 'const chunk = await reader?.read()',
      to: `const chunk = await Promise.race([reader?.read(), new Promise((done) => setTimeout(done, 100))])`,
      on: '^stream/delivery/|^connection/response/|^reconnection/basic/one',
    },
  ],
}
