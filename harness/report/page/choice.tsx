/** @jsxRuntime automatic @jsxImportSource preact */
import { native } from '../model/engine.ts'
import { counted } from '../model/gate.ts'
import type { Run } from '../model/run.ts'
import { shortcomingsOf } from '../model/shortcoming.ts'
import { percent, scoreText, type Tally } from '../model/tally.ts'
import type { TargetInfo } from '../../results.ts'
import { SafeLink } from './safe-link.tsx'
import { Section } from './section.tsx'
import { Table } from './table.tsx'

// More are a click away in the matrix.
const listed = 5

const lead =
  'Size is what a bundler adds to a page or a program: the module and all it imports, minified and gzipped. What is ' +
  'wrong shows on at least one of the hosts; it is said in the words of whoever looked into it, or else by the ' +
  'sentence that does not hold.'

/** A table to choose by: a row an implementation, with what it gets wrong in words. */
export function Choice({ run }: { run: Run }) {
  const heads = [
    'Implementation',
    'Profile',
    'Measured on',
    { number: 'Size' },
    { number: 'must, worst host' },
    'What it gets wrong',
  ]
  return (
    <Section id="choose" title="Choose an implementation" lead={lead}>
      <Table label="Implementations to choose from" heads={heads}>
        {[...rowsOf(run)].map(([name, targets]) => (
          <ImplementationRow run={run} name={name} targets={targets} />
        ))}
      </Table>
    </Section>
  )
}

/** The targets of each implementation; each host's own EventSource is an implementation by itself. */
function rowsOf(run: Run): Map<string, TargetInfo[]> {
  const rows = new Map<string, TargetInfo[]>()
  for (const target of run.ran) {
    const { implementation, host } = target
    const name =
      implementation.name === native ? `${native} in ${homeOf(host)}` : implementation.name
    rows.set(name, [...(rows.get(name) ?? []), target])
  }
  return rows
}

/** The host without the kind of worker in it. */
function homeOf(host: TargetInfo['host']): string {
  return host.name.replace(/-(shared-|service-)?worker$/, '')
}

interface RowProps {
  run: Run
  name: string
  targets: TargetInfo[]
}

function ImplementationRow({ run, name, targets }: RowProps) {
  const [first] = targets
  if (!first) return null
  const { implementation, host } = first
  return (
    <tr id={`choose/${name}`}>
      <th scope="row">
        <b>
          <SafeLink href={implementation.homepage}>{name}</SafeLink>
        </b>{' '}
        <small>{implementation.version ?? host.version}</small>
      </th>
      <td>{implementation.profile ?? '–'}</td>
      <td>{targets.map((target) => target.host.name).join(', ')}</td>
      <td class="number">{sizeText(implementation)}</td>
      <td class="number">{scoreText(worst(run, targets))}</td>
      <td>
        <Wrong run={run} filter={filterOf(first)} targets={targets} />
      </td>
    </tr>
  )
}

/** Part of the names of the targets of an implementation, and of no other's. */
function filterOf({ implementation: { name }, host }: TargetInfo): string {
  return `${name}@${name === native ? homeOf(host) : ''}`
}

function worst(run: Run, targets: TargetInfo[]): Tally {
  return targets
    .map((target) => run.tally(target.id, run.casesAt('must')))
    .reduce((low, one) => ((percent(one) ?? 101) < (percent(low) ?? 101) ? one : low))
}

function Wrong({ run, filter, targets }: Pick<RowProps, 'run' | 'targets'> & { filter: string }) {
  const wrong = shortcomingsOf(run, targets)
  if (wrong.length === 0) return <>None of the cases measured shows anything.</>
  return (
    <ul>
      {wrong.slice(0, listed).map(({ reason, cases: [first], cases: { length }, target }) => (
        <li>
          {reason ?? `Does not hold: ${first?.title}`}{' '}
          <a href={`#${first?.id}@${target}`}>{counted(length, 'case')}</a>
        </li>
      ))}
      {wrong.length > listed && (
        <li>
          <a href={`#matrix?target=${filter}&show=bad`}>… and {wrong.length - listed} more</a>
        </li>
      )}
    </ul>
  )
}

function sizeText({ name, wireBytes }: TargetInfo['implementation']): string {
  if (name === native) return 'built in'
  return wireBytes === undefined ? 'not measured' : `${(wireBytes / 1000).toFixed(1)} kB`
}
