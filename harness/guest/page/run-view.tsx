/** @jsxRuntime automatic @jsxImportSource preact */
import { Section } from '../../report/page/section.tsx'
import { Table } from '../../report/page/table.tsx'
import type { Counts, GuestView, PageSetup } from '../messages.ts'
import { inWords } from './duration.ts'
import { Failures } from './failures.tsx'
import type { Link } from './pulse.ts'

interface RunViewProps {
  view: GuestView
  link: Link
  setup: PageSetup
  say(what: 'pause' | 'resume' | 'leave'): void
}

/** A run as it goes on. */
export function RunView({ view, link, setup, say }: RunViewProps) {
  const { name, phase, problems, counts } = view
  return (
    <>
      <h1>{name}</h1>
      <p class="phase" role="status">
        {sentenceOf(view, link, setup)}
      </p>
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
      <Section id="verdicts" title="Verdicts so far">
        <Table
          label="Verdicts by chapter"
          className="counts"
          heads={['Chapter', ...columns.map(([title]) => ({ number: title }))]}
        >
          {view.chapters.map((chapter) => (
            <CountsRow name={chapter.name} counts={chapter.counts} />
          ))}
          <CountsRow name="all" counts={counts} />
        </Table>
      </Section>
      {view.notApplicable.length > 0 && (
        <Section
          id="not-applicable"
          title="Not applicable"
          lead="What cannot be had in this browser here. It is no failure."
        >
          <ul>
            {view.notApplicable.map(({ reason, cases }) => (
              <li>
                {reason} <small>{cases}</small>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const columns: readonly [string, keyof Counts][] = [
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['tolerated', 'tolerated'],
  ['observed', 'observed'],
  ['n/a', 'notApplicable'],
  ['left', 'left'],
]

function CountsRow({ name, counts }: { name: string; counts: Counts }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map(([, count]) => (
        <td class={count === 'failed' && counts.failed > 0 ? 'number fail' : 'number'}>
          {counts[count]}
        </td>
      ))}
    </tr>
  )
}

function Bars({ view }: { view: GuestView }) {
  const { realms, secondsLeft, phase, counts } = view
  const done = realms.reduce((sum, realm) => sum + realm.done, 0)
  const total = realms.reduce((sum, realm) => sum + realm.total, 0)
  return (
    <div class="bars">
      <p>
        <b>{done}</b> of {total} done · <b>{counts.failed}</b> failed
        {phase === 'running' && secondsLeft !== null && ` · about ${inWords(secondsLeft)} left`}
      </p>
      {realms.map((realm) => (
        <label>
          <span class="target">{realm.target}</span>
          <progress value={realm.done} max={realm.total} />
        </label>
      ))}
    </div>
  )
}

function sentenceOf({ phase, counts }: GuestView, link: Link, { report }: PageSetup): string {
  if (link === 'replaced') return 'The run goes on in another tab. This one may be closed.'
  if (phase === 'left') return 'This browser has left. What it has measured will be in the report.'
  if (phase === 'done')
    return `Done: ${counts.passed} passed, ${counts.failed} failed. Press Ctrl-C where the command runs: the report is then in ${report}.`
  if (link === 'lost')
    return 'No network, or the command has ended. The run goes on once the command answers.'
  if (phase === 'paused') return 'Paused.'
  return 'The cases run. Keep this page in front.'
}
