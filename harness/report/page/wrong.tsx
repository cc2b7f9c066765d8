/** @jsxRuntime automatic @jsxImportSource preact */
import { counted } from '../model/gate.ts'
import { type Harm, harms, harmTitles } from '../model/harm.ts'
import type { Implementation } from '../model/implementations.ts'
import type { Run } from '../model/run.ts'
import { type Shortcoming, shortcomingsOf } from '../model/shortcoming.ts'

// More of a kind are a click away in the matrix.
const listed = 3

/** What an implementation gets wrong on at least one of its hosts, the worst first. */
export function Wrong({ run, of }: { run: Run; of: Implementation }) {
  const wrong = shortcomingsOf(run, of.targets)
  if (wrong.length === 0) return <>None of the cases measured shows anything.</>
  return (
    <dl class="wrong">
      {harms.map((harm) => (
        <WrongInOneWay harm={harm} of={of} wrong={wrong.filter((one) => one.harm === harm)} />
      ))}
    </dl>
  )
}

interface WrongProps {
  harm: Harm
  of: Implementation
  wrong: readonly Shortcoming[]
}

function WrongInOneWay({ harm, of, wrong }: WrongProps) {
  if (wrong.length === 0) return null
  return (
    <>
      <dt>{harmTitles[harm]}</dt>
      {wrong.slice(0, listed).map(({ reason, cases: [first], cases: { length }, target }) => (
        <dd>
          {reason ?? `Does not hold: ${first?.title}`}{' '}
          <a href={`#${first?.id}@${target}`}>{counted(length, 'case')}</a>
        </dd>
      ))}
      {wrong.length > listed && (
        <dd>
          <a href={`#matrix?target=${of.prefix}&show=bad`}>… and {wrong.length - listed} more</a>
        </dd>
      )}
    </>
  )
}
