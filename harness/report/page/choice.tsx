/** @jsxRuntime automatic @jsxImportSource preact */
import { native } from '../model/engine.ts'
import { counted } from '../model/gate.ts'
import type { Run } from '../model/run.ts'
import { type Shortcoming, shortcomingsOf } from '../model/shortcoming.ts'
import { percent, scoreText, type Tally } from '../model/tally.ts'
import type { TargetInfo } from '../../results.ts'
import { SafeLink } from './safe-link.tsx'

// More are a click away in the matrix.
const listed = 5

interface Row {
  name: string
  /** Part of the names of its targets, and of nothing else's. */
  filter: string
  targets: TargetInfo[]
}

/** A table to choose by: a row an implementation, with what it gets wrong in words. */
export function Choice({ run }: { run: Run }) {
  return (
    <section id="choose" aria-labelledby="choose-title">
      <h2 id="choose-title">Choose an implementation</h2>
      <p class="lead">
        Size is what a bundler adds to a page or a program: the module and all it imports, minified
        and gzipped. What is wrong shows on at least one of the hosts; it is said in the words of
        whoever looked into it, or else by the sentence that does not hold.
      </p>
      <div class="wide" role="region" aria-label="Implementations to choose from" tabIndex={0}>
        <table class="choice">
          <thead>
            <tr>
              <th scope="col">Implementation</th>
              <th scope="col">Profile</th>
              <th scope="col">Measured on</th>
              <th scope="col" class="number">
                Size
              </th>
              <th scope="col" class="number">
                must, worst host
              </th>
              <th scope="col">What it gets wrong</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(run).map((row) => (
              <ImplementationRow run={run} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Each host's own EventSource is an implementation by itself. */
function rowsOf(run: Run): Row[] {
  const rows = new Map<string, Row>()
  for (const target of run.ran) {
    const { implementation, host } = target
    const home = host.name.replace(/-(shared-|service-)?worker$/, '')
    const isNative = implementation.name === native
    const name = isNative ? `${native} in ${home}` : implementation.name
    const row = rows.get(name) ?? {
      name,
      filter: `${implementation.name}@${isNative ? home : ''}`,
      targets: [],
    }
    rows.set(name, row)
    row.targets.push(target)
  }
  return [...rows.values()]
}

function ImplementationRow({ run, row: { name, filter, targets } }: { run: Run; row: Row }) {
  const [first] = targets
  const about = first?.implementation
  const wrong = shortcomingsOf(run, targets)
  return (
    <tr id={`choose/${name}`}>
      <th scope="row">
        {about?.homepage ? <SafeLink href={about.homepage}>{name}</SafeLink> : name}{' '}
        <span class="version">{about?.version ?? first?.host.version}</span>
      </th>
      <td>{about?.profile ?? '–'}</td>
      <td>{targets.map((target) => target.host.name).join(', ')}</td>
      <td class="number">{sizeText(about)}</td>
      <td class="number">{scoreText(worst(run, targets))}</td>
      <td>
        {wrong.length === 0 ? (
          'None of the cases measured shows anything.'
        ) : (
          <ul>
            {wrong.slice(0, listed).map((one) => (
              <Wrong shortcoming={one} />
            ))}
            {wrong.length > listed && (
              <li>
                <a href={`#matrix?target=${filter}&show=bad`}>… and {wrong.length - listed} more</a>
              </li>
            )}
          </ul>
        )}
      </td>
    </tr>
  )
}

function Wrong({ shortcoming: { reason, cases, target } }: { shortcoming: Shortcoming }) {
  const [first] = cases
  return (
    <li>
      {reason ?? `Does not hold: ${first?.title}`}{' '}
      <a href={`#${first?.id}@${target}`}>{counted(cases.length, 'case')}</a>
    </li>
  )
}

function worst(run: Run, targets: TargetInfo[]): Tally {
  const must = run.results.cases.filter((testCase) => testCase.level === 'must')
  const [first, ...rest] = targets.map((target) => run.tally(target.id, must))
  return rest.reduce(
    (low, counts) => ((percent(counts) ?? 101) < (percent(low) ?? 101) ? counts : low),
    first ?? run.tally('', []),
  )
}

function sizeText(about: TargetInfo['implementation'] | undefined): string {
  if (about?.name === native) return 'built in'
  const bytes = about?.wireBytes
  return bytes === undefined ? 'not measured' : `${(bytes / 1000).toFixed(1)} kB`
}
