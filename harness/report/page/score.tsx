/** @jsxRuntime automatic @jsxImportSource preact */
import { measured, percent, type Tally } from '../model/tally.ts'

/** A score as numbers over a bar; what was not measured has no bar. */
export function Score({ counts }: { counts: Tally }) {
  const share = percent(counts)
  if (share === null) return <td class="score none">–</td>
  const all = counts.passed === measured(counts)
  return (
    <td class={all ? 'score all' : 'score'}>
      <span class="numbers">
        {counts.passed}
        <i>/{measured(counts)}</i>
      </span>
      <span class="bar" style={`--share:${share}%`} />
    </td>
  )
}
