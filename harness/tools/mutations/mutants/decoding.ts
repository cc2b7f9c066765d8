import { inPlaceOf, type Mutant } from '../mutant.ts'

const file = 'event-stream.ts'
const decoder = 'readonly #decoder = new TextDecoder()'
const decoded = 'this.#decoder.decode(bytes, { stream: true })'
const on =
  '^stream/(bom|utf8|json-data)/|^stream/(chunk-boundaries/(inside-a-char|malformed)|line-endings/nul|media-type/charset|end-of-stream/.*char|data/(nul|controls)|comments/with-nul|event-type/(nul|any)|id/any|fields/nul)|^connection/content-type/charset-has|^transport/http2-framing/event-over'

/** From bytes to text. */
export const decoding: readonly Mutant[] = [
  ...inPlaceOf(decoder, file, on, {
    // Malformed bytes throw.
    'decoder: fatal': `#decoder = new TextDecoder('utf-8', { fatal: true })`,
    // A leading BOM is not stripped.
    'decoder: BOM kept': `#decoder = new TextDecoder('utf-8', { ignoreBOM: true })`,
  }),
  ...inPlaceOf(decoded, file, on, {
    // The decoder strips the BOM, and then the text is stripped of another.
    'decoder: two BOMs stripped': `${decoded}.replace(/^\\uFEFF/, '')`,
    // The text is brought into Normalization Form C.
    'text normalized': `${decoded}.normalize()`,
    // Characters beyond the Basic Multilingual Plane are lost.
    'text in UCS-2': `${decoded}.replaceAll(/[\\u{10000}-\\u{10FFFF}]/gu, '?')`,
    // Control characters are dropped.
    'text without controls': `${decoded}.replaceAll(/[\\x01-\\x08\\v\\f\\x0E-\\x1F\\x7F]/g, '')`,
  }),
  ...inPlaceOf('lineEnd.lastIndex = start\n', 'line-splitter.ts', on, {
    // Line ends are looked for from the second character of the stream on, as Chromium does it after a BOM.
    'line end right after the BOM': `lineEnd.lastIndex = this.begun ? start : 1
    this.begun = true\n`,
  }),
]
