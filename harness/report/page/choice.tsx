/** @jsxRuntime automatic @jsxImportSource preact */
import { native } from '../model/engine.ts'
import { counted } from '../model/gate.ts'
import type { Implementation } from '../model/implementations.ts'
import { lackedBy } from '../model/lacked.ts'
import { readReleases, type Release, releaseOf } from '../model/releases.ts'
import type { Run } from '../model/run.ts'
import { percent, scoreText, type Tally } from '../model/tally.ts'
import type { TargetInfo } from '../../results.ts'
import { SafeLink } from './safe-link.tsx'
import { Section } from './section.tsx'
import { Table } from './table.tsx'
import { Wrong } from './wrong.tsx'

const lead =
  'Size is what a bundler adds to a page or a program: the module and all it imports, minified and gzipped. What it ' +
  'does not offer is by design, as its documentation says. What is wrong shows on at least one of the hosts, the worst ' +
  'first; it is said in the words of whoever looked into it, or else by the sentence that does not hold.'

/** Two tables to choose by, of clients and of parsers: a row an implementation, with what it gets wrong in words. */
export function Choice({ run }: { run: Run }) {
  const releases = readReleases()
  const rows = run.implementations
    .map((one) => ({ ...one, targets: one.targets.filter(({ missing }) => missing === undefined) }))
    // The project's own is measured, and nothing that anybody could install.
    .filter(({ name, targets }) => targets.length > 0 && name !== 'reference')
  const isParser = ({ targets: [first] }: Implementation) =>
    first?.implementation.profile === 'parser'
  const tables = {
    Clients: rows.filter((row) => !isParser(row)),
    Parsers: rows.filter(isParser),
  }
  return (
    <Section id="choose" title="Choose an implementation" lead={lead}>
      {Object.entries(tables).map(
        ([title, of]) =>
          of.length > 0 && (
            <Table
              label={`${title} to choose from`}
              className="choose"
              caption={title}
              heads={heads}
            >
              {of.map((one) => (
                <ImplementationRow run={run} of={one} releases={releases} />
              ))}
            </Table>
          ),
      )}
    </Section>
  )
}

const heads = [
  'Implementation',
  'Runs on',
  { number: 'Size' },
  { number: 'must, worst host' },
  'Does not offer',
  'What it gets wrong',
]

interface RowProps {
  run: Run
  of: Implementation
  releases: readonly Release[]
}

function ImplementationRow({ run, of, releases }: RowProps) {
  const { name, targets } = of
  const [first] = targets
  if (!first) return null
  const { implementation } = first
  return (
    <tr id={`choose/${name}`}>
      <th scope="row">
        <b>
          <SafeLink href={implementation.homepage}>{nameOf(of, implementation)}</SafeLink>
        </b>{' '}
        <Version target={first} release={releaseOf(releases, implementation)} />
      </th>
      <td>{hostsText(targets)}</td>
      <td class="number">{sizeText(implementation)}</td>
      <td class="number">{scoreText(worst(run, targets))}</td>
      <td>
        <Lacked run={run} targets={targets} />
      </td>
      <td>
        <Wrong run={run} of={of} />
      </td>
    </tr>
  )
}

/** What somebody would install; an engine's own, in which engine. */
function nameOf({ name }: Implementation, implementation: TargetInfo['implementation']): string {
  return implementation.name === native ? name : implementation.name
}

function Version({ target, release }: { target: TargetInfo; release: Release | undefined }) {
  const { implementation, host } = target
  if (implementation.version === null) return <small>{host.version}</small>
  return (
    <small>
      {implementation.version}
      {implementation.profile === 'client' && ', callbacks'}
      {release?.released !== undefined && `, ${release.released}`}
      {release && release.latest !== release.version && (
        <>
          <br />
          last release {release.latest}
          {release.latestReleased !== undefined && `, ${release.latestReleased}`}
        </>
      )}
      {release && release.usedBy.length > 0 && (
        <>
          <br />
          inside {release.usedBy.join(', ')}
        </>
      )}
    </small>
  )
}

function worst(run: Run, targets: TargetInfo[]): Tally {
  return targets
    .map((target) => run.tally(target.id, run.casesAt('must')))
    .reduce((low, one) => ((percent(one) ?? 101) < (percent(low) ?? 101) ? one : low))
}

function Lacked({ run, targets }: Pick<Implementation, 'targets'> & { run: Run }) {
  const lacked = lackedBy(run, targets)
  if (lacked.length === 0) return <>–</>
  return (
    <ul>
      {lacked.map(({ reason, cases }) => (
        <li>
          {reason} <small>{counted(cases, 'case')}</small>
        </li>
      ))}
    </ul>
  )
}

const worker = /-((?:shared-|service-)?worker)$/

/** `node-24; chromium with worker, shared-worker`. */
function hostsText(targets: readonly TargetInfo[]): string {
  const workers = new Map<string, string[]>()
  for (const { host } of targets) {
    const home = host.name.replace(worker, '')
    const kind = worker.exec(host.name)?.[1]
    workers.set(home, [...(workers.get(home) ?? []), ...(kind === undefined ? [] : [kind])])
  }
  return [...workers]
    .map(([home, kinds]) => (kinds.length === 0 ? home : `${home} with ${kinds.join(', ')}`))
    .join('; ')
}

function sizeText({ name, wireBytes }: TargetInfo['implementation']): string {
  if (name === native) return 'built in'
  return wireBytes === undefined ? 'not measured' : `${(wireBytes / 1000).toFixed(1)} kB`
}
