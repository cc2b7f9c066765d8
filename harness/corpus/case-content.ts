import { createHash } from 'node:crypto'
import type { Case } from '../case.ts'

/** What a run of a case does and wants, however it is written: JSON with its members in order. */
export function contentOf({ server, client, expect, outcomes, chunkings, requires }: Case): string {
  return JSON.stringify({ server, client, expect, outcomes, chunkings, requires }, inOrder)
}

/** A run asks for the hash of every case several times; no case changes once it is made. */
const hashes = new WeakMap<Case, string>()

/** Twelve hexadecimal digits that change when anything changes that a run of the case depends on. */
export function contentHash(testCase: Case): string {
  const known = hashes.get(testCase)
  if (known !== undefined) return known
  const content = JSON.stringify([contentOf(testCase), testCase.deadline])
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  hashes.set(testCase, hash)
  return hash
}

/** Twelve hexadecimal digits that change when a case is added, taken out or changed; the order is no matter. */
export function corpusHash(corpus: readonly Case[]): string {
  const lines = corpus.map((testCase) => `${testCase.id} ${contentHash(testCase)}`).toSorted()
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12)
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
