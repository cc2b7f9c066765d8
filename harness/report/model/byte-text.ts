/** A character or a byte as it is shown: text, or an escape that stands for what text would hide. */
export interface ByteSpan {
  text: string
  escape: boolean
}

const named: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r' }

/**
 * Bytes as text, each character of `bytes` being one byte. Controls, marks that have no shape, and bytes that
 * are not UTF-8 by themselves, as at the edge of a chunk, are escapes.
 */
export function byteSpans(bytes: string): ByteSpan[] {
  const spans: ByteSpan[] = []
  const add = (text: string, escape: boolean) => spans.push({ text, escape })
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at)
    const character = decode(bytes.slice(at, at + length))
    if (character === undefined) add(`\\x${hexOf(bytes.charCodeAt(at))}`, true)
    else if (hidden.test(character)) add(escapeOf(character), true)
    else add(character, false)
    at += character === undefined ? 1 : length
  }
  return spans
}

/** Two digits a byte, set apart by spaces. */
export function hexText(bytes: string): string {
  return Array.from(bytes, (byte) => hexOf(byte.charCodeAt(0))).join(' ')
}

// Controls, separators other than the space, format characters (bidi overrides, zero width) and unassigned.
const hidden = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return named[code] ?? `\\u{${code.toString(16).toUpperCase()}}`
}

function hexOf(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0')
}

function sequenceLength(bytes: string, at: number): number {
  const lead = bytes.charCodeAt(at)
  if (lead < 0x80) return 1
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decode(bytes: string): string | undefined {
  try {
    return decoder.decode(Buffer.from(bytes, 'latin1'))
  } catch {
    return undefined
  }
}
