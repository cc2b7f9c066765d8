import { createHash } from 'node:crypto'
import { type Text, toBuffer, toText } from '../case.ts'
import { logged, loggedLimitCodeUnits } from '../protocol/logged-text.ts'
import type { LoggedText } from '../protocol/client-log.ts'

/** What the client log carries of a text, without making the whole of a large one. */
export function loggedText(text: Text): LoggedText {
  if (typeof text === 'string') return logged(text)
  const length = text.reduce((sum, part) => sum + lengthOf(part), 0)
  if (length <= loggedLimitCodeUnits) return toText(text)
  const hash = createHash('sha256')
  for (const part of text) hash.update(toBuffer(part))
  return { length, sha256: hash.digest('hex') }
}

function lengthOf(part: Exclude<Text, string>[number]): number {
  return typeof part === 'string' ? part.length : part.repeat.length * part.times
}
