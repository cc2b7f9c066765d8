/** @jsxRuntime automatic @jsxImportSource preact */
import type { GuestView, PageSetup } from '../messages.ts'
import { inWords } from './duration.ts'
import type { Link } from './pulse.ts'

interface StatusProps {
  view: GuestView
  link: Link
  setup: PageSetup
}

/** How the run stands, in a sentence that is read out when it changes. */
export function Status({ view, link, setup }: StatusProps) {
  return (
    <p class={`phase ${toneOf(view, link)}`} role="status">
      {sentenceOf(view, link, setup)}
    </p>
  )
}

/** How far the run is. It changes too often to be read out; who asks for a bar hears it. */
export function Bars({ view: { realms, secondsLeft, phase, counts } }: { view: GuestView }) {
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

function toneOf({ phase }: GuestView, link: Link): string {
  if (phase === 'done') return 'done'
  return link === 'good' && phase === 'running' ? '' : 'waits'
}

function sentenceOf({ phase, counts }: GuestView, link: Link, { report }: PageSetup): string {
  if (link === 'replaced') return 'The run goes on in another tab. This one can be closed.'
  if (phase === 'left') return 'This browser has left. The report will have what it has measured.'
  if (phase === 'done')
    return `Done: ${counts.passed} passed, ${counts.failed} failed. Press Ctrl-C where the command runs. The report is then in ${report}.`
  if (link === 'lost')
    return 'The command does not answer: the network is lost, or the command has ended. The run goes on once it answers.'
  if (phase === 'paused') return 'Paused.'
  return 'The cases run. Keep this page in front and the device awake.'
}
