/** @jsxRuntime automatic @jsxImportSource preact */
import type { Mark } from '../model/mark.ts'
import { markClass } from './mark-class.ts'

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
