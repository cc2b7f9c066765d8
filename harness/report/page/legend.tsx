/** @jsxRuntime automatic @jsxImportSource preact */
import { cellVerdicts, type Mark, verdictTexts } from '../model/mark.ts'
import { Verdict } from './verdict.tsx'

const { pass, fail } = verdictTexts
const expected = cellVerdicts.filter((verdict) => verdict !== 'fail' && verdict !== 'observed')
const open = 'observed: a letter an outcome, the standard leaves it open'
const stale = 'passes though listed as a known failure: red'

const marks: Mark[] = [
  { ...fail, verdict: 'fail', standing: 'unexpected', words: 'fails, unexpected: red' },
  { ...fail, verdict: 'fail', standing: 'known', words: 'fails, a known failure' },
  { ...fail, verdict: 'fail', standing: 'tolerated', words: 'fails, a warning only' },
  ...expected.map((verdict): Mark => ({ ...verdictTexts[verdict], verdict, standing: 'expected' })),
  { verdict: 'observed', standing: 'expected', symbol: 'a', words: open },
  { ...pass, verdict: 'pass', standing: 'unexpected', words: stale },
]

/** What the signs of the matrix mean. */
export function Legend() {
  return (
    <ul class="legend soft" aria-label="Legend">
      {marks.map((mark) => (
        <li>
          <Verdict mark={mark} />
        </li>
      ))}
    </ul>
  )
}
