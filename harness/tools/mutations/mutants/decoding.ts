import type { MutantGroup } from '../mutant.ts'

const file = 'event-stream.ts'
const decoder = 'readonly #decoder = new TextDecoder()'
const decoded = 'this.#decoder.decode(bytes, { stream: true })'

/** From bytes to text. */
export const decoding: MutantGroup = {
  on: '^stream/(bom|utf8)/|^stream/(chunk-boundaries/(inside-a-char|malformed)|line-endings/nul|media-type/charset|end-of-stream/.*char|data/(nul|controls)|comments/with-nul|event-type/(nul|any)|id/any|fields/nul)|^connection/content-type/charset-has',
  everyChunking: true,
  mutants: [
    {
      name: 'decoder: fatal',
      says: 'Malformed bytes throw.',
      file,
      from: decoder,
      to: `#decoder = new TextDecoder('utf-8', { fatal: true })`,
    },
    {
      name: 'decoder: BOM kept',
      says: 'A leading BOM is not stripped.',
      file,
      from: decoder,
      to: `#decoder = new TextDecoder('utf-8', { ignoreBOM: true })`,
    },
    {
      name: 'decoder: two BOMs stripped',
      says: 'The decoder strips the BOM, and then the text is stripped of another.',
      file,
      from: decoded,
      to: `${decoded}.replace(/^\\uFEFF/, '')`,
    },
    {
      name: 'line end right after the BOM',
      says: 'Line ends are looked for from the second character of the stream on, as Chromium does it after a BOM.',
      file: 'line-splitter.ts',
      from: 'lineEnd.lastIndex = start\n',
      to: `lineEnd.lastIndex = this.begun ? start : 1
    this.begun = true\n`,
    },
    {
      name: 'text normalized',
      says: 'The text is brought into Normalization Form C.',
      file,
      from: decoded,
      to: `${decoded}.normalize()`,
    },
    {
      name: 'text in UCS-2',
      says: 'Characters beyond the Basic Multilingual Plane are lost.',
      file,
      from: decoded,
      to: `${decoded}.replaceAll(/[\\u{10000}-\\u{10FFFF}]/gu, '?')`,
    },
    {
      name: 'text without controls',
      says: 'Control characters are dropped.',
      file,
      from: decoded,
      to: `${decoded}.replaceAll(/[\\x01-\\x08\\v\\f\\x0E-\\x1F\\x7F]/g, '')`,
    },
  ],
}
