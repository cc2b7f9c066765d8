import type { Result } from '../../results.ts'

/** Why a verdict is what it is, as plain text: for machines and for places without markup. */
export function explanation(result: Result): string {
  const lines: string[] = []
  if (result.detail) lines.push(`${result.detail.problem} (chunking: ${result.detail.chunking})`)
  if (result.reason !== undefined) lines.push(result.reason)
  if (result.knownFailure)
    lines.push(`Known failure: ${result.knownFailure.reason || 'not explained yet'}`)
  for (const mismatch of result.detail?.mismatches ?? [])
    lines.push(
      `${mismatch.rule}, expected:`,
      indent(mismatch.expected),
      `${mismatch.rule}, observed:`,
      indent(mismatch.observed),
    )
  if (result.detail) lines.push(`Run it: ${result.detail.command}`)
  return lines.join('\n')
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
}
