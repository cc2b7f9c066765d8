import type { MutantGroup } from '../mutant.ts'

const splitter = 'line-splitter.ts'
const interpreter = 'interpreter.ts'
const onLine = 'this.#onLine(line)'
const push = 'this.#data.push(value)'
const small = '^limits/(?!.*(4|16)-mib)'

/** Lines of more than so many characters are dropped. */
const longest = (length: number, on: string): MutantGroup['mutants'][number] => ({
  name: `limit: lines of ${length}`,
  says: `A line of more than ${length} characters is dropped.`,
  file: splitter,
  from: onLine,
  to: `if (line.length <= ${length}) this.#onLine(line)`,
  on,
})

/** Limits that the standard does not know. */
export const limits: MutantGroup = {
  on: small,
  mutants: [
    longest(4094, '^limits/line-length/4-kib|^limits/line-length/crlf-across-4096'),
    longest(4096, '^limits/line-length/(4-kib|crlf-across-16384)'),
    longest(65_534, '^limits/line-length/(64-kib|crlf-across-65536)'),
    longest(4_194_303, '^limits/line-length/4-mib'),
    longest(4_194_304, '^limits/line-length/4-mib'),
    {
      name: 'limit: blocks decoded on their own',
      says: 'The bytes are decoded 4,096 at a time, each block on its own.',
      file: 'event-stream.ts',
      from: 'this.#lines.push(this.#decoder.decode(bytes, { stream: true }))',
      to: `for (let at = 0; at < bytes.length; at += 4096) {
      this.#lines.push(new TextDecoder().decode(bytes.subarray(at, at + 4096)))
    }`,
    },
    {
      name: 'limit: what waits for its end',
      says: 'A line that has no end after 1,000,000 characters is dropped.',
      file: splitter,
      from: 'if (start < text.length) this.#pieces.push(text.slice(start))',
      to: `if (start < text.length) this.#pieces.push(text.slice(start))
    if (this.#pieces.reduce((sum, piece) => sum + piece.length, 0) > 1_000_000) this.#pieces = []`,
      on: '^limits/(line-length/(line-end|1-mib|characters)|ignored-lines/(comment|unknown-field|unknown-name|comment-full-of-fields)$|event-size/large)',
    },
    {
      name: 'limit: ignored lines end the stream',
      says: 'A line of more than 100,000 characters that is no data ends the stream.',
      file: interpreter,
      from: `const colon = line.indexOf(':')`,
      to: `const colon = line.indexOf(':')
    if (line.length > 100_000 && !line.startsWith('data:')) throw new RangeError('too long')`,
      on: '^limits/ignored-lines/',
    },
    {
      name: 'limit: bytes of a stream',
      says: 'A stream of more than 16,000,000 bytes is given up.',
      file: 'event-stream.ts',
      from: 'push(bytes: Uint8Array): void {',
      to: `push(bytes: Uint8Array): void {
    this.count = (this.count ?? 0) + bytes.length
    if (this.count > 16_000_000) throw new RangeError('too much')`,
      on: '^limits/.*16-mib',
    },
    {
      name: 'limit: lines of data',
      says: 'Of the data lines of an event 8,192 are kept.',
      file: interpreter,
      from: push,
      to: `if (this.#data.length < 8192) ${push}`,
      on: '^limits/event-size/10000',
    },
    {
      name: 'limit: characters of data',
      says: 'Of the data of an event 65,000 characters are kept.',
      file: interpreter,
      from: `data: data.join('\\n'),`,
      to: `data: data.join('\\n').slice(0, 65_000),`,
      on: '^limits/event-size/(64|1-mib|large-then)',
    },
    {
      name: 'limit: recursion',
      says: 'The rest of a chunk is split by calling the function again.',
      file: splitter,
      from: onLine,
      to: `this.#onLine(line)
      if (start < text.length) this.push(text.slice(start))
      return`,
      on: '^limits/event-count/',
    },
    {
      name: 'growth: data copied with each line',
      says: 'The data lines are joined and split again with each new one.',
      file: interpreter,
      from: push,
      to: `this.#data = [...this.#data, value].join('\\n').split('\\n')`,
      on: '^limits/growth/many-data-lines',
    },
    {
      name: 'growth: events joined with each new one',
      says: 'The data of all events so far is joined with each new one.',
      file: interpreter,
      from: 'this.#owner.queueEvent(event)',
      to: `this.events = [...(this.events ?? []), event.data]
    this.all = this.events.join(',')
    this.#owner.queueEvent(event)`,
      on: '^limits/growth/many-events',
    },
    {
      name: 'growth: all bytes kept',
      says: 'The whole stream is kept and gone through with each chunk.',
      file: 'event-stream.ts',
      from: 'push(bytes: Uint8Array): void {',
      to: `push(bytes: Uint8Array): void {
    this.all = [...(this.all ?? []), ...bytes]`,
      on: '^limits/growth/',
    },
  ],
}
