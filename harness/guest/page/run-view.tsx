/** @jsxRuntime automatic @jsxImportSource preact */
import { counted } from '../../report/model/gate.ts'
import { Section } from '../../report/page/section.tsx'
import { Table } from '../../report/page/table.tsx'
import type { Counts, GuestView, PageSetup } from '../messages.ts'
import { Failures } from './failures.tsx'
import type { Link } from './pulse.ts'
import { Bars, Status } from './status.tsx'

interface RunViewProps {
  view: GuestView
  link: Link
  setup: PageSetup
  say(what: 'pause' | 'resume' | 'leave'): void
}

/** A run as it goes on. */
export function RunView({ view, link, setup, say }: RunViewProps) {
  const { name, phase, problems, counts } = view
  const shown = columnsOf(counts)
  return (
    <>
      <h1>{name}</h1>
      <Status view={view} link={link} setup={setup} />
      {problems.map((problem) => (
        <p class="problem">{problem}</p>
      ))}
      <Bars view={view} />
      {(phase === 'running' || phase === 'paused') && (
        <p class="buttons">
          <button
            type="button"
            class="main"
            onClick={() => say(phase === 'paused' ? 'resume' : 'pause')}
          >
            {phase === 'paused' ? 'Go on' : 'Pause'}
          </button>
          <button type="button" onClick={() => say('leave')}>
            Leave
          </button>
        </p>
      )}
      <Failures view={view} />
      <Section
        id="verdicts"
        title="Verdicts so far"
        lead="Tolerated are known failures, warnings, and cases that build on one that failed."
      >
        <Table
          label="Verdicts by chapter"
          className="counts"
          heads={['Chapter', ...shown.map(([title]) => ({ number: title }))]}
        >
          {view.chapters.map((chapter) => (
            <CountsRow name={chapter.name} counts={chapter.counts} columns={shown} />
          ))}
          <CountsRow name="all" counts={counts} columns={shown} />
        </Table>
      </Section>
      {view.notApplicable.length > 0 && (
        <Section
          id="not-applicable"
          title="Not applicable"
          lead="What cannot be had in this browser here. It is no failure."
        >
          <ul class="reasons">
            {view.notApplicable.map(({ reason, cases }) => (
              <li>
                {reason} <small>{counted(cases, 'case')}</small>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const columns: readonly [string, keyof Counts][] = [
  ['left', 'left'],
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['tolerated', 'tolerated'],
  ['observed', 'observed'],
  ['n/a', 'notApplicable'],
]

/** A phone has no room for columns that say nothing. */
function columnsOf(all: Counts): typeof columns {
  const always = new Set<keyof Counts>(['left', 'passed', 'failed'])
  return columns.filter(([, count]) => always.has(count) || all[count] > 0)
}

interface CountsRowProps {
  name: string
  counts: Counts
  columns: typeof columns
}

function CountsRow({ name, counts, columns: shown }: CountsRowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {shown.map(([, count]) => (
        <td class={count === 'failed' && counts.failed > 0 ? 'number fail' : 'number'}>
          {counts[count]}
        </td>
      ))}
    </tr>
  )
}
