import { inPlaceOf, type Mutant } from '../mutant.ts'

const atBreak = 'return !isAbort(error)'
const atEnd = 'if (chunk === undefined || chunk.done) return true'
const on =
  '^stream/(end-of-stream|json-data|line-endings|examples|retry/unterminated|id/unterminated|bom/each|dispatch|unknown-fields/line-of-white-space-at|delivery|event-type/named)|^reconnection/(loss|last-event-id/of-an|basic)|^limits/event-size/large-event|^connection/(content-coding|response)/|^transport/http2-framing/(empty|incomplete|one)'

/** The end of a stream, and what it leaves behind. */
export const endOfStream: readonly Mutant[] = [
  ...inPlaceOf(atEnd, 'connection.ts', on, {
    // The end of the stream dispatches the last event.
    'end: dispatches': `if (chunk === undefined || chunk.done) {
          stream.push(new TextEncoder().encode('\\n\\n'))
          return true
        }`,
    // A stream that ends without a byte fails the connection.
    'an empty stream is a failure': `if (chunk === undefined || chunk.done)
          return this.any === response
        this.any = response`,
  }),
  ...inPlaceOf(
    'if (await this.#interpret(response)) await this.#reestablish()\n    else ',
    'connection.ts',
    '^reconnection/(loss|basic)/|^connection/(content-coding|response)/',
    {
      // A stream that ends is not asked for again.
      'end: final': 'await this.#interpret(response)\n    ',
    },
  ),
  ...inPlaceOf(
    `this.#lines = new LineSplitter((line) => {
      interpreter.line(line)
    })`,
    'event-stream.ts',
    on,
    {
      // A line that the end of the stream cuts off goes on with the next connection.
      'kept: the line': `owner.interpreter = interpreter
    this.#lines = owner.lines ??= new LineSplitter((line) => owner.interpreter.line(line))`,
    },
  ),
  ...inPlaceOf('const interpreter = new Interpreter(owner, origin)', 'event-stream.ts', on, {
    // The decoder, with what it holds of a character, is used for the next connection.
    'kept: half a character': `this.#decoder = owner.decoder ??= this.#decoder
    const interpreter = new Interpreter(owner, origin)`,
  }),
  ...inPlaceOf(
    'if (response.status !== 200 ||',
    'connection.ts',
    '^(connection|transport)/content-coding/',
    {
      // A response with a Content-Encoding fails the connection.
      'content codings refused':
        "if (response.headers.has('Content-Encoding') || response.status !== 200 ||",
    },
  ),
  ...inPlaceOf('if (response.status !== 200 ||', 'connection.ts', on, {
    // A response without a length or chunks is refused.
    'Content-Length is required':
      "if (!(response.headers.has('Content-Length') || response.headers.has('Transfer-Encoding')) || response.status !== 200 ||",
  }),
  ...inPlaceOf(atBreak, 'connection.ts', '^reconnection/loss/', {
    // A connection that breaks off is waited for for ever.
    'break: unnoticed':
      'if (isAbort(error)) return false\n      return new Promise(() => undefined)',
  }),
  ...inPlaceOf(
    'const reader = response.body?.getReader()',
    'connection.ts',
    '^(connection|transport)/content-coding/.*flushed',
    {
      // The body is taken whole, when it has ended.
      'body: taken whole':
        'const reader = new Response(await response.arrayBuffer()).body?.getReader()',
    },
  ),
  ...inPlaceOf(
    'stream.push(chunk.value)',
    'connection.ts',
    '^stream/(delivery|end-of-stream)/|^connection/response/|^transport/http2-framing/content',
    {
      // Nothing is dispatched before the body has its length.
      'Content-Length is waited for': `const length = response.headers.get('Content-Length') ?? 0
        this.pending = [...(this.pending ?? []), ...chunk.value]
        if (this.pending.length >= length) stream.push(new Uint8Array(this.pending.splice(0)))`,
    },
  ),
  ...inPlaceOf(
    'const chunk = await reader?.read()',
    'connection.ts',
    '^stream/delivery/|^connection/response/|^reconnection/basic/one',
    {
      // A connection that is silent for a tenth of a second is taken for lost.
      'silence ends the connection':
        'const chunk = await Promise.race([reader?.read(), new Promise((done) => setTimeout(done, 100))])',
    },
  ),
]
