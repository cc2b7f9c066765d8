import type { ListName, Mismatch } from '../results.ts'
import { type Line, lineOf, shown } from './lines.ts'

/** An entry of a list, with how many equal ones in a row it stands for; one if left out. */
export interface Entry {
  members: Readonly<Record<string, unknown>>
  times?: number | undefined
}

/**
 * Compares two whole lists. Entry by entry only the members that the expected entry names count; an observed
 * entry that nothing was expected for is shown with all the members named anywhere.
 *
 * @returns null if the lists agree
 */
export function compareLists(
  rule: ListName,
  expected: readonly Entry[],
  observed: readonly Entry[],
): Mismatch | null {
  const named = [...new Set(expected.flatMap((entry) => Object.keys(entry.members)))]
  const expectedLines = expected.map(({ members, times = 1 }) => ({
    text: lineOf(members, Object.keys(members)),
    times,
  }))
  const observedLines = observed.flatMap((entry, index) =>
    linesOf(entry, expected, timesBefore(observed, index), named),
  )
  const wanted = shown(expectedLines)
  const got = shown(observedLines)
  return wanted === got ? null : { rule, expected: wanted, observed: got }
}

function timesBefore(entries: readonly Entry[], index: number): number {
  return entries.slice(0, index).reduce((sum, { times = 1 }) => sum + times, 0)
}

/** The lines of one observed entry: a row of equal events may meet several expected entries. */
function linesOf(
  { members, times = 1 }: Entry,
  expected: readonly Entry[],
  position: number,
  named: readonly string[],
): Line[] {
  const lines: Line[] = []
  let start = 0
  let left = times
  for (const candidate of expected) {
    const end = start + (candidate.times ?? 1)
    const overlap = Math.min(end, position + times) - Math.max(start, position)
    if (overlap > 0) {
      lines.push({ text: lineOf(members, Object.keys(candidate.members)), times: overlap })
      left -= overlap
    }
    start = end
  }
  if (left > 0) {
    const shownMembers = named.length > 0 ? named : Object.keys(members)
    const present = shownMembers.filter((name) => name in members)
    lines.push({ text: lineOf(members, present), times: left })
  }
  return lines
}

/** A bound on something measured, and what was measured. */
export interface Bound {
  met: boolean
  expected: string
  observed: string
}

/** Shows all bounds of a rule, a line each, unless all are met. */
export function compareBounds(rule: ListName, bounds: readonly Bound[]): Mismatch | null {
  if (bounds.every(({ met }) => met)) return null
  return {
    rule,
    expected: bounds.map(({ expected }) => expected).join('\n'),
    observed: bounds.map(({ observed }) => observed).join('\n'),
  }
}
