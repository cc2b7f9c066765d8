import type { Results } from '../../results.ts'
import { type Change, type Comparison, compareResults } from '../model/comparison.ts'
import { counted } from '../model/gate.ts'
import { markdownCode, markdownText } from './markdown-text.ts'

const kinds = ['worse', 'better', 'changed'] as const

/** How the same is written for a terminal and in markdown. */
interface Style {
  text(text: string): string
  id(id: string): string
  heading(text: string): string
  item(text: string): string
}

const plain: Style = {
  text: (text) => text,
  id: (id) => id,
  heading: (text) => `\n${text}`,
  item: (text) => `  ${text}`,
}

const markdown: Style = {
  text: markdownText,
  id: markdownCode,
  heading: (text) => `\n### ${text}\n`,
  item: (text) => `- ${text}`,
}

/** What became of an older run, as text: target by target what is worse, better or otherwise, then what is new or gone. */
export interface Difference {
  text: string
  /** Whether something that passed does not pass any more. */
  isWorse: boolean
}

export function difference(older: Results, newer: Results, form: 'text' | 'markdown'): Difference {
  const comparison = compareResults(older, newer)
  const style = form === 'text' ? plain : markdown
  const isWorse = comparison.changes.some(({ kind }) => kind === 'worse')
  const targets = [...new Set(comparison.changes.map(({ target }) => target))]
  const lines = [
    headline(comparison),
    ...targets.flatMap((target) => [
      style.heading(`${style.id(target)}${versionsOf(comparison, target, style)}`),
      ...kinds.flatMap((kind) =>
        comparison.changes
          .filter((change) => change.target === target && change.kind === kind)
          .map((change) => style.item(changeLine(change, newer, style))),
      ),
    ]),
    ...listed('New targets', comparison.newTargets, style),
    ...listed('Targets that are gone', comparison.goneTargets, style),
    ...listed('New cases', comparison.newCases, style),
    ...listed('Cases that are gone', comparison.goneCases, style),
  ]
  return { text: lines.join('\n'), isWorse }
}

function headline({ before, after, changes, compared }: Comparison): string {
  const counts = kinds.map(
    (kind) => `${changes.filter((each) => each.kind === kind).length} ${kind}`,
  )
  return (
    `${counts.join(', ')} of ${counted(compared, 'verdict')} in both runs ` +
    `(${dayOf(before)} with suite ${before.suiteVersion}, ${dayOf(after)} with suite ${after.suiteVersion}).`
  )
}

function dayOf({ startedAt }: Comparison['before']): string {
  return startedAt.slice(0, 10)
}

function versionsOf({ versions }: Comparison, target: string, style: Style): string {
  const changed = versions.find((each) => each.target === target)
  return changed ? style.text(` (${changed.before} → ${changed.after})`) : ''
}

function changeLine(change: Change, newer: Results, style: Style): string {
  const result = newer.results[change.target]?.[change.caseId]
  const known =
    result?.expected && result.knownFailure
      ? ` (known failure: ${result.knownFailure.reason || 'not explained yet'})`
      : ''
  const became = style.text(`${change.before} → ${change.after}${known}`)
  return `${change.kind.padEnd(7)} ${style.id(change.caseId)}: ${became}`
}

function listed(heading: string, ids: readonly string[], style: Style): string[] {
  return ids.length === 0
    ? []
    : [style.heading(heading), ...ids.map((id) => style.item(style.id(id)))]
}
