/** @jsxRuntime automatic @jsxImportSource preact */
import { diffLines } from 'diff'
import type { Mismatch } from '../../results.ts'

/** Expected against observed, line by line: what is missing and what is too much. */
export function Difference({ mismatch }: { mismatch: Mismatch }) {
  const changes = diffLines(withEnd(mismatch.expected), withEnd(mismatch.observed))
  return (
    <figure class="difference">
      <figcaption class="soft">
        {mismatch.rule}: <del>− expected</del>, <ins>+ observed</ins>
      </figcaption>
      <pre>
        {changes.flatMap(({ value, added, removed }) =>
          value
            .replace(/\n$/, '')
            .split('\n')
            .map((line) =>
              added ? <ins>+ {line}</ins> : removed ? <del>− {line}</del> : <span> {line}</span>,
            ),
        )}
      </pre>
      {mismatch.expected === '' && <p>Nothing was expected.</p>}
      {mismatch.observed === '' && <p>Nothing was observed.</p>}
    </figure>
  )
}

function withEnd(text: string): string {
  return text === '' ? '' : `${text}\n`
}
