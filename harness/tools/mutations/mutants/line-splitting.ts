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
      name: 'line ends: CR and LF each on its own',
      says: 'CR and LF each end a line, also where they stand together.',
      file,
      from: lineEnds,
      to: String.raw`/\r|\n/g`,
    },
    {
      name: 'line ends: CR CR is one',
      says: 'Several CR in a row are one line end.',
      file,
      from: lineEnds,
      to: String.raw`/\r+\n?|\n/g`,
    },
    {
      name: 'a chunk trims its line',
      says: 'What a chunk left of a line is trimmed before it is kept.',
      file,
      from: 'this.#pieces.push(text.slice(start))',
      to: 'this.#pieces.push(text.slice(start).trim())',
    },
    {
      name: 'chunk as lines: a blank line on its own is lost',
      says: 'A chunk that is nothing but a line end is taken for a keep-alive and ignored.',
      file,
      from: `if (text === '') return`,
      to: `if (text.trim() === '' && this.#pieces.length === 0) return`,
    },
  ],
}
