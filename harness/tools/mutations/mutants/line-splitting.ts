import type { MutantGroup } from '../mutant.ts'

const file = 'line-splitter.ts'
const lineEnds = String.raw`/\r\n?|\n/g`

const on =
  '^stream/(line-endings|delivery|chunk-boundaries)/|^stream/(comments/with-every|dispatch/blank-lines-of|data/crlf|retry/with-crlf|fields/trailing)'

/** Splitting the text into lines. */
export const lineSplitting: MutantGroup = {
  on,
  everyChunking: true,
  mutants: [
    {
      name: 'line ends: LF only',
      says: 'Only LF ends a line; a CR stays in the value.',
      file,
      from: lineEnds,
      to: String.raw`/\n/g`,
    },
    {
      name: 'line ends: no CR alone',
      says: 'CRLF and LF end a line, CR alone does not.',
      file,
      from: lineEnds,
      to: String.raw`/\r\n|\n/g`,
    },
    {
      name: 'line ends: CR and LF each on its own',
      says: 'CR and LF each end a line, also where they stand together.',
      file,
      from: lineEnds,
      to: String.raw`/\r|\n/g`,
    },
    {
      name: 'line ends: LF CR is one',
      says: 'A CR after a LF belongs to the same line end.',
      file,
      from: lineEnds,
      to: String.raw`/\r\n?|\n\r?/g`,
    },
    {
      name: 'line ends: CR CR is one',
      says: 'Several CR in a row are one line end.',
      file,
      from: lineEnds,
      to: String.raw`/\r+\n?|\n/g`,
    },
    {
      name: 'line ends: CR CR LF is one',
      says: 'CR CR LF is one line end, as some servers write it on Windows.',
      file,
      from: lineEnds,
      to: String.raw`/\r\r\n|\r\n?|\n/g`,
    },
    {
      name: 'line ends: CR LF LF is one',
      says: 'A LF after a CRLF is taken for a part of it.',
      file,
      from: lineEnds,
      to: String.raw`/\r\n\n|\r\n?|\n/g`,
    },
    {
      name: 'line ends: CR LF CR is one',
      says: 'A CR after a CRLF is taken for a part of it.',
      file,
      from: lineEnds,
      to: String.raw`/\r\n\r(?!\n)|\r\n?|\n/g`,
    },
    {
      name: 'line ends: LF CR LF is one',
      says: 'A CRLF after a LF is taken for a part of the same line end.',
      file,
      from: lineEnds,
      to: String.raw`/\n\r\n|\r\n?|\n/g`,
    },
    {
      name: 'line ends: of the first line',
      says: 'The way the first line ends is taken for the way all lines of the stream end.',
      file,
      from: `const lineEnd = ${lineEnds}`,
      to: String.raw`this.kind ??= /\r\n?|\n/.exec(text)?.[0]
    const lineEnd = new RegExp(this.kind ?? '\\n', 'g')`,
    },
    {
      name: 'line ends: of the first line of a chunk',
      says: 'The way the first line of a chunk ends is taken for the way all its lines end.',
      file,
      from: `const lineEnd = ${lineEnds}`,
      to: String.raw`const lineEnd = new RegExp(/\r\n?|\n/.exec(text)?.[0] ?? '\\n', 'g')`,
    },
    {
      name: 'line ends: U+2028 and U+2029',
      says: 'What ends a line in JavaScript ends one here.',
      file,
      from: lineEnds,
      to: String.raw`/\r\n?|[\n\u2028\u2029]/g`,
    },
    {
      name: 'line ends: U+0085',
      says: 'NEXT LINE ends a line.',
      file,
      from: lineEnds,
      to: String.raw`/\r\n?|[\n\x85]/g`,
    },
    {
      name: 'line ends: VT and FF',
      says: 'What ends a line in C and Unicode ends one here.',
      file,
      from: lineEnds,
      to: String.raw`/\r\n?|[\n\v\f]/g`,
    },
    {
      name: 'line ends: information separators',
      says: 'What ends a line in Python ends one here.',
      file,
      from: lineEnds,
      to: String.raw`/\r\n?|[\n\x1C-\x1E]/g`,
    },
    {
      name: 'line ends: NUL',
      says: 'NUL ends a line.',
      file,
      from: lineEnds,
      to: String.raw`/\r\n?|[\n\0]/g`,
    },
    {
      name: 'CRLF split: the LF counts',
      says: 'The LF that begins a chunk ends a line, though the chunk before ended with CR.',
      file,
      from: String.raw`if (text.startsWith('\n')) start = 1`,
      to: '',
      on: `${on}|^transport/http2-framing/`,
    },
    {
      name: 'CRLF split: every LF swallowed',
      says: 'Every LF that begins a chunk is swallowed after a CR, not just one.',
      file,
      from: String.raw`if (text.startsWith('\n')) start = 1`,
      to: String.raw`while (text[start] === '\n') start += 1`,
    },
    {
      name: 'CRLF split: any chunk with a CR',
      says: 'The LF that begins a chunk is swallowed if the last line end of the chunk before was CR.',
      file,
      from: `this.#afterCR = match[0] === '\\r' && start === text.length`,
      to: `this.#afterCR = match[0] === '\\r'`,
    },
    {
      name: 'CRLF split: never forgotten',
      says: 'After a CR the next LF that begins a chunk is swallowed, whatever came in between.',
      file,
      from: `this.#afterCR = false\n      if`,
      to: 'if',
    },
    {
      name: 'CR held back',
      says: 'A CR at the end of a chunk waits for the next character, and for ever if none comes.',
      file,
      from: `if (text === '') return`,
      to: String.raw`text = (this.held ?? '') + text
    this.held = text.endsWith('\r') ? '\r' : ''
    text = text.slice(0, text.length - this.held.length)`,
    },
    {
      name: 'LF held back',
      says: 'The last line of a chunk waits for the next chunk, although its LF is there.',
      file,
      from: `if (text === '') return`,
      to: String.raw`text = (this.held ?? '') + text
    this.held = text.endsWith('\n') ? '\n' : ''
    text = text.slice(0, text.length - this.held.length)`,
    },
    {
      name: 'a chunk ends the line',
      says: 'The end of a chunk ends the line.',
      file,
      from: 'if (start < text.length) this.#pieces.push(text.slice(start))',
      to: 'if (start < text.length) this.#onLine(text.slice(start))',
      on: `${on}|^transport/http2-framing/`,
    },
    {
      name: 'a chunk forgets the line',
      says: 'What a chunk left of a line is forgotten.',
      file,
      from: 'if (start < text.length) this.#pieces.push(text.slice(start))',
      to: '',
      on: `${on}|^transport/http2-framing/`,
    },
    {
      name: 'a chunk trims its line',
      says: 'What a chunk left of a line is trimmed before it is kept.',
      file,
      from: 'this.#pieces.push(text.slice(start))',
      to: 'this.#pieces.push(text.slice(start).trim())',
    },
    {
      name: 'one line a chunk',
      says: 'Of the lines that a chunk completes only the first is seen.',
      file,
      from: 'this.#onLine(line)',
      to: 'this.#onLine(line)\n      return',
      on: `${on}|^transport/http2-framing/`,
    },
    {
      name: 'chunk as lines: a blank line on its own is lost',
      says: 'A chunk that is nothing but a line end is taken for a keep-alive and ignored.',
      file,
      from: `if (text === '') return`,
      to: `if (text.trim() === '' && this.#pieces.length === 0) return`,
    },
    {
      name: 'stream trimmed at its start',
      says: 'Blank lines before the first event are dispatched.',
      file: 'interpreter.ts',
      from: 'if (data.length === 0) return',
      to: `if (data.length === 0 && this.begun) return
    this.begun = true`,
    },
  ],
}
