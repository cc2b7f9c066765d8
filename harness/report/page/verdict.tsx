/** @jsxRuntime automatic @jsxImportSource preact */
import type { Mark } from '../model/mark.ts'

/** The classes by which a style sheet knows a mark: the verdict, then how it stands. */
export function markClass(mark: Mark): string {
  const verdict = mark.verdict.replaceAll(/\W/g, '-')
  return mark.standing === 'expected' ? verdict : `${verdict} ${mark.standing}`
}

/** A mark with its words, as it stands in text and legends. */
export function Verdict({ mark, words }: { mark: Mark; words?: string }) {
  return (
    <span class="verdict">
      <span class={`mark ${markClass(mark)}`} aria-hidden="true">
        {mark.symbol}
      </span>{' '}
      {words ?? mark.words}
    </span>
  )
}
