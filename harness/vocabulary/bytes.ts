/// <reference types="node" preserve="true" />
// Kept in the declarations of the package: a compiler of today takes no types of Node by itself.
import { z } from 'zod'
import { count, string } from './word.ts'

/** Bytes in one piece: see `Bytes`. */
export const Piece = z.union([
  z.string(),
  z.strictObject({
    bytes: z
      .string()
      .regex(/^[\0-\xFF]*$/, 'each character is one byte, U+0000 to U+00FF')
      .describe('Each character is the one byte of its code.'),
  }),
])
export type Piece = z.infer<typeof Piece>

/**
 * Bytes, written so that a reader sees them.
 *
 * A string is text and travels as its UTF-8 bytes. `{ bytes }` is for what UTF-8 text cannot say:
 * each character stands for the one byte of its code (U+0000 to U+00FF), so `{ bytes: '\xEF\xBB' }`
 * is two bytes. `{ repeat, times }` is for bodies too large to write out; with `chunk` it is sent in
 * chunks of so many bytes, one right after the other.
 */
export const Bytes = z.union([
  ...Piece.options,
  z.strictObject({
    repeat: string('Text whose UTF-8 bytes are repeated.'),
    times: count('How often.'),
    chunk: count('Bytes of a chunk; all in one if left out.').optional(),
  }),
])
export type Bytes = z.infer<typeof Bytes>

/** A text, or its parts in order where it is too large to write out. */
export const Text = z.union([
  z.string(),
  z.array(z.union([z.string(), z.strictObject({ repeat: z.string(), times: z.int().positive() })])),
])
export type Text = z.infer<typeof Text>

/** The bytes that `Bytes` stands for. */
export function toBuffer(bytes: Bytes): Buffer {
  if (typeof bytes === 'string') return Buffer.from(bytes, 'utf8')
  if ('bytes' in bytes) return Buffer.from(bytes.bytes, 'latin1')
  const unit = Buffer.from(bytes.repeat, 'utf8')
  return Buffer.alloc(unit.length * bytes.times, unit)
}

/** The chunks in which `Bytes` are sent. */
export function toChunks(bytes: Bytes): Buffer[] {
  const whole = toBuffer(bytes)
  const size = typeof bytes === 'object' && 'repeat' in bytes ? bytes.chunk : undefined
  if (size === undefined) return [whole]
  return Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
    whole.subarray(index * size, (index + 1) * size),
  )
}

/** The text that `Text` stands for. */
export function toText(text: Text): string {
  if (typeof text === 'string') return text
  return text
    .map((part) => (typeof part === 'string' ? part : part.repeat.repeat(part.times)))
    .join('')
}
