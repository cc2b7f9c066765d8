/**
 * UTF-8 decode of the Encoding standard, step by step over all bytes of a stream. TextDecoder would do the same; this
 * is here to be compared with it.
 */

const byteOrderMark = [0xef, 0xbb, 0xbf] as const
const replacement = 0xfffd

/** Decodes a whole stream: one leading BOM is taken away, and each maximal part of what is malformed is U+FFFD. */
export function utf8Decode(bytes: Uint8Array): string {
  const start = byteOrderMark.every((byte, index) => bytes[index] === byte) ? 3 : 0
  let text = ''
  let codePoint = 0
  let bytesSeen = 0
  let bytesNeeded = 0
  let lowerBoundary = 0x80
  let upperBoundary = 0xbf
  const forget = (): void => {
    codePoint = bytesNeeded = bytesSeen = 0
    lowerBoundary = 0x80
    upperBoundary = 0xbf
  }
  for (let index = start; index < bytes.length; index++) {
    const byte = bytes[index]!
    if (bytesNeeded === 0) {
      if (byte <= 0x7f) text += String.fromCodePoint(byte)
      else if (byte >= 0xc2 && byte <= 0xdf) {
        bytesNeeded = 1
        codePoint = byte & 0x1f
      } else if (byte >= 0xe0 && byte <= 0xef) {
        if (byte === 0xe0) lowerBoundary = 0xa0
        if (byte === 0xed) upperBoundary = 0x9f
        bytesNeeded = 2
        codePoint = byte & 0xf
      } else if (byte >= 0xf0 && byte <= 0xf4) {
        if (byte === 0xf0) lowerBoundary = 0x90
        if (byte === 0xf4) upperBoundary = 0x8f
        bytesNeeded = 3
        codePoint = byte & 0x7
      } else text += String.fromCodePoint(replacement)
      continue
    }
    if (byte < lowerBoundary || byte > upperBoundary) {
      forget()
      text += String.fromCodePoint(replacement)
      // "Restore byte to ioQueue": it is read once more.
      index--
      continue
    }
    lowerBoundary = 0x80
    upperBoundary = 0xbf
    codePoint = (codePoint << 6) | (byte & 0x3f)
    bytesSeen++
    if (bytesSeen !== bytesNeeded) continue
    text += String.fromCodePoint(codePoint)
    forget()
  }
  return bytesNeeded === 0 ? text : text + String.fromCodePoint(replacement)
}
