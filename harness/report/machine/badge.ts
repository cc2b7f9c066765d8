import { reached, reachedText } from '../model/levels.ts'
import type { Run } from '../model/run.ts'
import { percent, scoreText } from '../model/tally.ts'
import type { CaseInfo, TargetInfo } from '../../results.ts'
import { xmlText } from './xml-text.ts'

/** What shields.io asks of an endpoint: https://shields.io/badges/endpoint-badge */
export interface Badge {
  schemaVersion: 1
  label: string
  message: string
  color: string
}

const colors = { all: '2f7d32', most: '8a6d00', few: 'b3261e', none: '5f6670' }

/** The score at one level of cases; it names the set that the run is scored by. */
export function badgeOf(run: Run, target: TargetInfo, level: CaseInfo['level']): Badge {
  const counts = run.tally(target.id, run.casesAt(level))
  const share = percent(counts)
  const measured = share === null ? 'not measured' : scoreText(counts)
  return {
    schemaVersion: 1,
    label: `EventSource ${level}${setText(run)}`,
    message: target.missing === undefined ? measured : 'not run',
    color: share === null ? colors.none : colorOf(share),
  }
}

/** Which level to be proud of a target has reached. */
export function levelBadge(run: Run, target: TargetInfo): Badge {
  const standing = reached(run, target)
  const { full, next } = standing
  const said = full?.title ?? reachedText(standing)
  const color = full || !next ? undefined : colorOf(Math.floor((100 * next.passed) / next.of))
  return {
    schemaVersion: 1,
    label: 'Server-Sent Events',
    message: target.missing === undefined ? (said ?? 'not measured') : 'not run',
    color: full ? colors.all : (color ?? colors.none),
  }
}

function setText({ results: { set } }: Run): string {
  return set === undefined ? '' : ` ${set}`
}

function colorOf(share: number): string {
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
