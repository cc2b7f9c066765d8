import { inspect } from 'node:util'
import type { Bytes } from '../case.ts'

/** Characters that a reader would not see, or would take for others. */
const hidden = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Bytes as a case has them: text if they are UTF-8, else each character is one byte. */
export function bytesAsWritten(bytes: Uint8Array): Bytes {
  try {
    return strict.decode(bytes)
  } catch {
    return { bytes: Buffer.from(bytes).toString('latin1') }
  }
}

/** Bytes in one line: what cannot be seen, and what is no UTF-8, is an escape. */
export function visible(bytes: Uint8Array): string {
  const written = bytesAsWritten(bytes)
  const text = typeof written === 'string' ? written : Buffer.from(bytes).toString('latin1')
  return (
    typeof written === 'string'
      ? text.replaceAll('\\', '\\\\')
      : text.replaceAll(/[\x80-\xFF]/g, hexEscape)
  ).replaceAll(hidden, escape)
}

/** A text in which what a reader would not see is an escape. */
export function shown(text: string): string {
  return text.replaceAll(hidden, escape)
}

/** A text in quotes, in which everything can be seen. */
export function quoted(text: string): string {
  return shown(JSON.stringify(text))
}

/** A value as a literal of TypeScript, in which everything can be seen. */
export function literal(value: unknown): string {
  return inspect(value, {
    depth: null,
    compact: 3,
    breakLength: 100,
    maxArrayLength: null,
    maxStringLength: null,
  }).replaceAll(/(?!\n)[\p{C}\p{Zl}\p{Zp}]|(?![ \n])\p{Zs}/gu, escape)
}

function escape(character: string): string {
  const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
  return (
    named[character] ??
    Array.from({ length: character.length }, (_, index) => unit(character.charCodeAt(index))).join(
      '',
    )
  )
}

const unit = (code: number): string => `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`

const hexEscape = (byte: string): string =>
  `\\x${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
