import { inPlaceOf, type Mutant } from '../mutant.ts'

const file = 'line-splitter.ts'
const lineEnds = String.raw`/\r\n?|\n/g`

const on =
  '^stream/(line-endings|delivery|chunk-boundaries|json-data)/|^stream/(comments/with-every|dispatch/blank-lines-of|data/crlf|retry/with-crlf|fields/trailing)|^transport/http2-framing/(crlf|event-|many|one)'

/** Splitting the text into lines. */
export const lineSplitting: readonly Mutant[] = [
  ...inPlaceOf(lineEnds, file, on, {
    // CR and LF each end a line, also where they stand together.
    'line ends: CR and LF each on its own': String.raw`/\r|\n/g`,
    // Only LF ends a line.
    'line ends: LF alone': String.raw`/\n/g`,
    // Several CR in a row are one line end.
    'line ends: CR CR is one': String.raw`/\r+\n?|\n/g`,
    // A CR after a CRLF is taken for a part of it.
    'line ends: CR LF CR is one': String.raw`/\r\n\r(?!\n)|\r\n?|\n/g`,
    // What ends a line in C and Unicode ends one here.
    'line ends: VT and FF': String.raw`/\r\n?|[\n\v\f]/g`,
  }),
  ...inPlaceOf('this.#pieces.push(text.slice(start))', file, on, {
    // Each chunk is taken for whole lines.
    'chunk as lines: its end ends a line': 'this.#onLine(text.slice(start))',
    // What a chunk left of a line is trimmed before it is kept.
    'a chunk trims its line': 'this.#pieces.push(text.slice(start).trim())',
  }),
  ...inPlaceOf(`if (text === '') return`, file, on, {
    // A chunk that is nothing but a line end is taken for a keep-alive and ignored.
    'chunk as lines: a blank line on its own is lost':
      "if (text.trim() === '' && this.#pieces.length === 0) return",
    // A CR at the end of a chunk waits for the next character, and for ever if none comes.
    'CR held back': String.raw`text = (this.held ?? '') + text
    this.held = text.endsWith('\r') ? '\r' : ''
    text = text.slice(0, text.length - this.held.length)`,
  }),
  ...inPlaceOf(String.raw`if (text.startsWith('\n')) start = 1`, file, on, {
    // Every LF that begins a chunk is swallowed after a CR, not just one.
    'CRLF split: every LF swallowed': String.raw`while (text[start] === '\n') start += 1`,
  }),
  ...inPlaceOf(`this.#afterCR = match[0] === '\\r' && start === text.length`, file, on, {
    // The LF that begins a chunk is swallowed if the last line end of the chunk before was CR.
    'CRLF split: any chunk with a CR': `this.#afterCR = match[0] === '\\r'`,
  }),
  ...inPlaceOf(`this.#afterCR = false\n      if`, file, on, {
    // After a CR the next LF that begins a chunk is swallowed, whatever came in between.
    'CRLF split: never forgotten': 'if',
  }),
  ...inPlaceOf('if (data.length === 0) return', 'interpreter.ts', on, {
    // Blank lines before the first event are dispatched.
    'stream trimmed at its start': `if (data.length === 0 && this.begun) return
    this.begun = true`,
  }),
]
