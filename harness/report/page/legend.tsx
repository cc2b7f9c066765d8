/** @jsxRuntime automatic @jsxImportSource preact */
import { cellVerdicts, markOf, symbols, verdictWords } from '../model/mark.ts'
import { Verdict } from './verdict.tsx'

/** What the signs of the matrix mean. */
export function Legend() {
  const fail = { verdict: 'fail', symbol: symbols.fail } as const
  return (
    <ul class="legend" aria-label="Legend">
      <li>
        <Verdict mark={{ ...fail, standing: 'unexpected', words: 'fails, unexpected: red' }} />
      </li>
      <li>
        <Verdict mark={{ ...fail, standing: 'known', words: 'fails, a known failure' }} />
      </li>
      <li>
        <Verdict mark={{ ...fail, standing: 'tolerated', words: 'fails, a warning only' }} />
      </li>
      {cellVerdicts
        .filter((verdict) => verdict !== 'fail')
        .map((verdict) => (
          <li>
            <Verdict
              mark={{
                ...markOf(undefined),
                verdict,
                symbol: verdict === 'observed' ? 'a' : symbols[verdict],
                words:
                  verdict === 'observed'
                    ? 'observed: a letter an outcome, the standard leaves it open'
                    : verdictWords[verdict],
              }}
            />
          </li>
        ))}
      <li>
        <Verdict
          mark={{
            verdict: 'pass',
            standing: 'unexpected',
            symbol: symbols.pass,
            words: 'passes though listed as a known failure: red',
          }}
        />
      </li>
    </ul>
  )
}
