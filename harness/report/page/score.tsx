/** @jsxRuntime automatic @jsxImportSource preact */
import { measured, percent, type Tally } from '../model/tally.ts'

/** A score as numbers over a bar; what was not measured has no bar. */
export function Score({ counts }: { counts: Tally }) {
  const share = percent(counts)
  if (share === null) return <td class="number soft">–</td>
  const of = <small>/{measured(counts)}</small>
  return (
    <td class="number">
      {share === 100 ? <b class="pass">{counts.passed}</b> : counts.passed}
      {of}
      <span class="bar" style={`--share:${share}%`} />
    </td>
  )
}
