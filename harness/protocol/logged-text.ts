import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { LoggedText } from './client-log.ts'

/** Texts up to this length are logged as they are. */
export const loggedLimitCodeUnits = 4096

/** A text as the log carries it: itself, or length and hash. */
export function logged(text: string): LoggedText {
  if (text.length <= loggedLimitCodeUnits) return text
  return { length: text.length, sha256: bytesToHex(sha256(new TextEncoder().encode(text))) }
}
