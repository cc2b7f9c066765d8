import { inPlaceOf, type Mutant } from '../mutant.ts'

const splitter = 'line-splitter.ts'
const interpreter = 'interpreter.ts'
const onLine = 'this.#onLine(line)'
const push = 'this.#data.push(value)'
const on = '^limits/(?!.*(4|16)-mib)'

const ofLongLines =
  '^limits/(line-length/(line-end|1-mib|characters)|ignored-lines/(comment|unknown-field|unknown-name|comment-full-of-fields)$|event-size/large)'

/** Lines of more than so many characters are dropped. */
const longest = (length: number, cases: string): Mutant[] =>
  inPlaceOf(onLine, splitter, cases, {
    [`limit: lines of ${length}`]: `if (line.length <= ${length}) this.#onLine(line)`,
  })

/** Limits that the standard does not know. */
export const limits: readonly Mutant[] = [
  ...longest(4094, '^limits/line-length/4-kib|^limits/line-length/crlf-across-4096'),
  ...longest(4096, '^limits/line-length/(4-kib|crlf-across-16384)'),
  ...longest(
    65_534,
    '^limits/line-length/(64-kib|crlf-across-65536)|^stream/json-data/large|^transport/http2-framing/longer',
  ),
  ...longest(4_194_303, '^limits/line-length/4-mib'),
  ...longest(4_194_304, '^limits/line-length/4-mib'),
  ...inPlaceOf(
    'this.#lines.push(this.#decoder.decode(bytes, { stream: true }))',
    'event-stream.ts',
    on,
    {
      // The bytes are decoded 4,096 at a time, each block on its own.
      'limit: blocks decoded on their own': `for (let at = 0; at < bytes.length; at += 4096) {
      this.#lines.push(new TextDecoder().decode(bytes.subarray(at, at + 4096)))
    }`,
    },
  ),
  ...inPlaceOf(
    'if (start < text.length) this.#pieces.push(text.slice(start))',
    splitter,
    ofLongLines,
    {
      // A line that has no end after 1,000,000 characters is dropped.
      'limit: what waits for its end': `if (start < text.length) this.#pieces.push(text.slice(start))
    if (this.#pieces.reduce((sum, piece) => sum + piece.length, 0) > 1_000_000) this.#pieces = []`,
    },
  ),
  ...inPlaceOf(`const colon = line.indexOf(':')`, interpreter, '^limits/ignored-lines/', {
    // A line of more than 100,000 characters that is no data ends the stream.
    'limit: ignored lines end the stream': `const colon = line.indexOf(':')
    if (line.length > 100_000 && !line.startsWith('data:')) throw new RangeError('too long')`,
  }),
  ...inPlaceOf('push(bytes: Uint8Array): void {', 'event-stream.ts', '^limits/.*16-mib', {
    // A stream of more than 16,000,000 bytes is given up.
    'limit: bytes of a stream': `push(bytes: Uint8Array): void {
    this.count = (this.count ?? 0) + bytes.length
    if (this.count > 16_000_000) throw new RangeError('too much')`,
  }),
  ...inPlaceOf(push, interpreter, '^limits/event-size/10000', {
    // Of the data lines of an event 8,192 are kept.
    'limit: lines of data': `if (this.#data.length < 8192) ${push}`,
  }),
  ...inPlaceOf(`data: data.join('\\n'),`, interpreter, '^limits/event-size/(64|1-mib|large-then)', {
    // Of the data of an event 65,000 characters are kept.
    'limit: characters of data': `data: data.join('\\n').slice(0, 65_000),`,
  }),
  ...inPlaceOf(onLine, splitter, '^limits/event-count/', {
    // The rest of a chunk is split by calling the function again.
    'limit: recursion': `this.#onLine(line)
      if (start < text.length) this.push(text.slice(start))
      return`,
  }),
  ...inPlaceOf(
    "const line = this.#pieces.join('')",
    splitter,
    '^limits/growth/many-lines-in-a-chunk',
    {
      // For each line the chunk is gone through from its start.
      'growth: each line sought from the start of the chunk': `for (let at = 0; at < start; at++) {
        if (text.charCodeAt(at) === 0) this.#afterCR = false
      }
      const line = this.#pieces.join('')`,
    },
  ),
  ...inPlaceOf('this.#owner.queueEvent(event)', interpreter, '^limits/event-count/', {
    // Of each 1,000 events the last is dispatched twice, and the first of the next ones not.
    'limit: an event in the place of another': `this.count = (this.count ?? 0) + 1
    if (this.count % 1000 === 0) this.last = event
    this.#owner.queueEvent(this.count % 1000 === 1 ? (this.last ?? event) : event)`,
  }),
  ...inPlaceOf(push, interpreter, '^limits/growth/many-data-lines', {
    // The data lines are joined and split again with each new one.
    'growth: data copied with each line':
      "this.#data = [...this.#data, value].join('\\n').split('\\n')",
  }),
  ...inPlaceOf(push, interpreter, '^limits/growth/one-large-event', {
    // All data so far is gone through with each new line.
    'growth: data gone through with each line': `${push}
    if (this.#data.join('\\n').includes('\\0')) return`,
  }),
  ...inPlaceOf('this.#owner.queueEvent(event)', interpreter, '^limits/growth/many-events', {
    // The data of all events so far is joined with each new one.
    'growth: events joined with each new one': `this.events = [...(this.events ?? []), event.data]
    this.all = this.events.join(',')
    this.#owner.queueEvent(event)`,
  }),
  ...inPlaceOf('push(bytes: Uint8Array): void {', 'event-stream.ts', '^limits/growth/', {
    // The whole stream is kept and gone through with each chunk.
    'growth: all bytes kept': `push(bytes: Uint8Array): void {
    this.all = [...(this.all ?? []), ...bytes]`,
  }),
  ...inPlaceOf(push, interpreter, '^limits/event-size/large', {
    // An event is dispatched without its blank line once it has a million characters.
    'limit: a large event is dispatched early': `${push}
        if (value.length > 1_000_000) this.#dispatch()`,
  }),
]
