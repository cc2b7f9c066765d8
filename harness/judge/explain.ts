import { diffLines } from 'diff'
import type { Case } from '../case.ts'
import type { Detail, Mismatch, Requirement, Result } from '../results.ts'
import type { WireEntry } from '../protocol/wire-log.ts'

/** A red result in words: sentence, requirement, diff, wire, command. */
export function explain(
  testCase: Case,
  target: string,
  result: Result,
  requirements: readonly Requirement[],
): string {
  const { verdict, reason, detail } = result
  return [
    `${verdict}: ${testCase.id} on ${target}`,
    ...caseLines(testCase, requirements),
    ...(reason === undefined ? [] : ['', reason]),
    ...(detail ? explainDetail(detail) : []),
  ].join('\n')
}

/** What a case demands, and by which statements of the standard. */
export function caseLines(testCase: Case, requirements: readonly Requirement[]): string[] {
  const own = requirements.filter(({ id }) => testCase.requirements.includes(id))
  const stated = own.flatMap(({ id, text, url }) => [`  ${id}: ${text}`, `  ${url}`])
  return ['', testCase.title, ...stated]
}

function explainDetail(detail: Detail): string[] {
  const wire = detail.timeline.filter((entry) => 'wire' in entry)
  return [
    '',
    `${detail.problem} (chunking: ${detail.chunking})`,
    ...detail.mismatches.flatMap(mismatchLines),
    '',
    'On the wire (| is a chunk boundary):',
    ...wireLines(wire),
    '',
    `Just this: ${detail.command}`,
  ]
}

/** A mismatch as a diff, a line each. */
export function mismatchLines({ rule, expected, observed }: Mismatch): string[] {
  const lines = diffLines(`${expected}\n`, `${observed}\n`).flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `  ${added ? '+' : removed ? '-' : ' '} ${line}`),
  )
  return ['', `${rule} (- expected, + observed):`, ...lines]
}

/** The wire log in lines. Consecutive chunks stand on one line, so that the boundaries are seen. */
export function wireLines(wire: readonly WireEntry[]): string[] {
  const lines: string[] = []
  let chunks: { connection: number; texts: string[] } | undefined
  const flush = (): void => {
    if (chunks) lines.push(`  ${chunks.connection} ← ${chunks.texts.join(' | ')}`)
    chunks = undefined
  }
  for (const entry of wire) {
    if (entry.wire === 'chunk') {
      if (chunks?.connection !== entry.connection) flush()
      chunks ??= { connection: entry.connection, texts: [] }
      const cut = entry.length > entry.bytes.length ? `… (${entry.length} bytes)` : ''
      chunks.texts.push(visibleBytes(entry.bytes) + cut)
    } else {
      flush()
      lines.push(`  ${wireLine(entry)}`)
    }
  }
  flush()
  return lines
}

function wireLine(entry: Exclude<WireEntry, { wire: 'chunk' }>): string {
  const { connection } = entry
  switch (entry.wire) {
    case 'request':
      return `${connection ?? '–'} → ${entry.method} ${entry.target} (${entry.origin})${bodyText(entry.body)}`
    case 'head':
      return `${connection} ← ${visibleBytes(entry.bytes)}`
    case 'end':
      return `${connection} ${entry.how === 'reset' ? 'reset by the server' : `ended by the server (${entry.how})`}`
    case 'disconnect':
      return `${connection} left by the client`
  }
}

function bodyText(body: string | undefined): string {
  return body === undefined ? '' : ` ${visibleBytes(body)}`
}

/** Bytes as text with escapes: what is not printable ASCII is shown by its number. */
function visibleBytes(latin1: string): string {
  return latin1.replaceAll(/[^ -~]|\\/g, (character) => {
    const named = { '\r': '\\r', '\n': '\\n', '\t': '\\t', '\\': '\\\\' }[character]
    return named ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
  })
}
