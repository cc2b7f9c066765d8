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
      name: 'decoder: windows-1252',
      says: 'The stream is decoded as windows-1252.',
      file,
      from: decoder,
      to: `#decoder = new TextDecoder('windows-1252')`,
    },
    {
      name: 'decoder: chosen by the BOM',
      says: 'The BOM of UTF-16 selects UTF-16.',
      file,
      from: decoded,
      to: `(this.chosen ??= new TextDecoder({ 255: 'utf-16le', 254: 'utf-16be' }[bytes[0]])).decode(bytes, { stream: true })`,
    },
    {
      name: 'decoder: chosen by the charset',
      says: 'The charset parameter of Content-Type selects the encoding.',
      file: 'connection.ts',
      from: 'const stream = new EventStream(this, finalUrl.origin)',
      to: `const stream = new EventStream(this, finalUrl.origin)
    const charset = /charset="?([^;"]+)/i.exec(response.headers.get('Content-Type'))?.[1]
    if (charset) {
      const decoder = new TextDecoder(charset)
      const utf8 = new TextEncoder()
      const push = stream.push.bind(stream)
      stream.push = (bytes) => push(utf8.encode(decoder.decode(bytes, { stream: true })))
    }`,
    },
    {
      name: 'decoder: per chunk',
      says: 'Each chunk is decoded on its own.',
      file,
      from: decoded,
      to: 'this.#decoder.decode(bytes)',
    },
    {
      name: 'decoder: two BOMs stripped',
      says: 'The decoder strips the BOM, and then the text is stripped of another.',
      file,
      from: decoded,
      to: `${decoded}.replace(/^\\uFEFF/, '')`,
    },
    {
      name: 'decoder: BOM stripped if in the first chunk',
      says: 'The BOM is stripped only where its three bytes begin one chunk.',
      file,
      from: decoder,
      to: `#decoder = { decode: (bytes, options) => {
      const start = !this.begun && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
      this.begun = true
      this.real ??= new TextDecoder('utf-8', { ignoreBOM: true })
      return this.real.decode(bytes.subarray(start), options)
    } }`,
    },
    {
      name: 'BOM stripped from each line',
      says: 'A U+FEFF at the start of any line is stripped.',
      file: 'interpreter.ts',
      from: `const colon = line.indexOf(':')`,
      to: `line = line.replace(/^\\uFEFF/, '')
    const colon = line.indexOf(':')`,
    },
    {
      name: 'BOM stripped from each value',
      says: 'A U+FEFF at the start of a value is stripped.',
      file: 'interpreter.ts',
      from: 'switch (name) {',
      to: `value = value.replace(/^\\uFEFF/, '')
    switch (name) {`,
    },
    {
      name: 'BOM stripped after blank lines',
      says: 'The BOM is looked for at the first line that is not blank.',
      file: 'interpreter.ts',
      from: `const colon = line.indexOf(':')`,
      to: `if (!this.begun) line = line.replace(/^\\uFEFF/, '')
    this.begun = true
    const colon = line.indexOf(':')`,
    },
    {
      name: 'BOM stripped on the first connection only',
      says: 'That the BOM has been dealt with is remembered by the source, not by the stream.',
      file: 'event-stream.ts',
      from: 'const interpreter = new Interpreter(owner, origin)',
      to: `if (owner.begun) this.#decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    owner.begun = true
    const interpreter = new Interpreter(owner, origin)`,
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
      name: 'U+FFFD dropped',
      says: 'Malformed bytes are dropped.',
      file,
      from: decoded,
      to: `${decoded}.replaceAll('\\uFFFD', '')`,
    },
    {
      name: 'U+FFFD once for several bytes',
      says: 'A row of malformed bytes becomes one U+FFFD.',
      file,
      from: decoded,
      to: `${decoded}.replaceAll(/\\uFFFD+/g, '\\uFFFD')`,
    },
    {
      name: 'malformed bytes are Latin-1',
      says: 'Malformed bytes are guessed to be Latin-1.',
      file,
      from: decoded,
      to: `((text) => (text.includes('\\uFFFD') ? Buffer.from(bytes).toString('latin1') : text))(${decoded})`,
    },
    {
      name: 'decoder by hand',
      says: 'A decoder written by hand takes the length from the lead byte and checks nothing.',
      file,
      from: decoded,
      to: `((all) => {
      let text = ''
      let at = 0
      while (at < all.length) {
        const lead = all[at]
        const length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
        if (at + length > all.length) break
        let code = length === 1 ? lead : lead & (0xff >> (length + 1))
        for (let i = 1; i < length; i++) code = (code << 6) | (all[at + i] & 0x3f)
        if (code !== 0xfeff || text !== '' || this.rest) text += code > 0x10ffff ? '\\uFFFD' : String.fromCodePoint(code)
        at += length
      }
      this.rest = all.slice(at)
      return text
    })([...(this.rest ?? []), ...bytes])`,
    },
    {
      name: 'text normalized',
      says: 'The text is brought into Normalization Form C.',
      file,
      from: decoded,
      to: `${decoded}.normalize()`,
    },
    {
      name: 'text without noncharacters',
      says: 'Noncharacters are replaced by U+FFFD.',
      file,
      from: decoded,
      to: `${decoded}.replaceAll(/[\\uFFFE\\uFFFF\\uFDD0-\\uFDEF]/g, '\\uFFFD')`,
    },
    {
      name: 'text in UCS-2',
      says: 'Characters beyond the Basic Multilingual Plane are lost.',
      file,
      from: decoded,
      to: `${decoded}.replaceAll(/[\\u{10000}-\\u{10FFFF}]/gu, '?')`,
    },
    {
      name: 'text without NUL',
      says: 'NUL is dropped.',
      file,
      from: decoded,
      to: `${decoded}.replaceAll('\\0', '')`,
    },
    {
      name: 'text with U+FFFD for NUL',
      says: 'NUL is replaced by U+FFFD, as HTML does it.',
      file,
      from: decoded,
      to: `${decoded}.replaceAll('\\0', '\\uFFFD')`,
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
