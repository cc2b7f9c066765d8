import type { Level } from '../../case.ts'
import type { Run } from '../model/run.ts'
import { measured, percent, scoreText, type Tally } from '../model/tally.ts'
import type { TargetInfo } from '../../results.ts'
import { xmlText } from './xml-text.ts'

/** What shields.io asks of an endpoint: https://shields.io/badges/endpoint-badge */
export interface Badge {
  schemaVersion: 1
  label: string
  message: string
  color: string
}

export const badgeLevels = ['must', 'interop', 'should'] as const satisfies readonly Level[]
export type BadgeLevel = (typeof badgeLevels)[number]

const colors = { all: '2f7d32', most: '8a6d00', few: 'b3261e', none: '5f6670' }

export function badgeOf(run: Run, target: TargetInfo, level: BadgeLevel): Badge {
  const counts = run.tally(
    target.id,
    run.results.cases.filter((testCase) => testCase.level === level),
  )
  return {
    schemaVersion: 1,
    label: `EventSource ${level}`,
    message: target.missing === undefined ? messageOf(counts) : 'not run',
    color: target.missing === undefined ? colorOf(counts) : colors.none,
  }
}

function messageOf(counts: Tally): string {
  return measured(counts) === 0 ? 'not measured' : scoreText(counts)
}

function colorOf(counts: Tally): string {
  const share = percent(counts)
  if (share === null) return colors.none
  if (share === 100) return colors.all
  return share >= 80 ? colors.most : colors.few
}

/** The badge as a picture. `textLength` keeps the text inside whatever font the reader has. */
export function badgeSvg(badge: Badge): string {
  const [label, message] = [xmlText(badge.label), xmlText(badge.message)]
  const [left, right] = [widthOf(badge.label), widthOf(badge.message)]
  const text = (x: number, width: number, content: string) =>
    `<text x="${x + 6}" y="14" textLength="${width - 12}">${content}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${label}: ${message}">
<title>${label}: ${message}</title>
<clipPath id="r"><rect width="${left + right}" height="20" rx="3"/></clipPath>
<g clip-path="url(#r)"><rect width="${left}" height="20" fill="#3c434c"/><rect x="${left}" width="${right}" height="20" fill="#${badge.color}"/></g>
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${text(0, left, label)}${text(left, right, message)}</g>
</svg>
`
}

/** About the width of 11px Verdana. */
function widthOf(text: string): number {
  return Math.round(text.length * 6.7) + 12
}
