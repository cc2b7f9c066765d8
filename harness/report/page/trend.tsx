/** @jsxRuntime automatic @jsxImportSource preact */
import type { HistoryPoint } from '../model/history.ts'
import { measured } from '../model/tally.ts'

// Implementations differ in the last percents. A lower score lowers the foot of the picture.
const usualFoot = 0.9

/** The share of cases passed, a point a run, as a line whose top is all; the list of runs has the numbers. */
export function Trend({ points }: { points: readonly HistoryPoint[] }) {
  const shares = points.flatMap(({ counts }) =>
    measured(counts) === 0 ? [] : [counts.passed / measured(counts)],
  )
  const foot = Math.min(usualFoot, ...shares)
  const step = 76 / Math.max(1, shares.length - 1)
  const places = shares.map((share, index) => ({
    x: 2 + index * step,
    y: 22 - ((share - foot) / (1 - foot)) * 20,
  }))
  const last = places.at(-1)
  return (
    <svg class="trend" viewBox="0 0 80 24" width="80" height="24" aria-hidden="true">
      <polyline points={places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      {last && <circle cx={last.x.toFixed(1)} cy={last.y.toFixed(1)} r="2" />}
    </svg>
  )
}
