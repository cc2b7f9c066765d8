/** @jsxRuntime automatic @jsxImportSource preact */
import type { TargetedSubmitEvent } from 'preact'
import type { Abilities, Joining, PageSetup } from '../messages.ts'
import { inWords } from './duration.ts'

/** The realms of a browser in the words of the page. */
const realmTitles: readonly [Abilities['realms'][number], string][] = [
  ['page', 'a page'],
  ['worker', 'a worker'],
  ['shared-worker', 'a shared worker'],
  ['service-worker', 'a service worker'],
]

interface JoinFormProps {
  setup: PageSetup
  /** Undefined as long as the browser is being asked. */
  abilities: Abilities | undefined
  problem: string | undefined
  join(joining: Joining): void
}

/** What will run, where, and under which name. */
export function JoinForm({ setup, abilities, problem, join }: JoinFormProps) {
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (!abilities) return
    const form = new FormData(event.currentTarget)
    const engine = form.get('engine')
    const realms = abilities.realms.filter((realm) => form.has(realm))
    const [first, ...others] = realms
    if (first === undefined) return
    join({
      name: form.get('name') as string,
      engine: (engine === '' ? null : engine) as Joining['engine'],
      realms: [first, ...others],
      abilities,
    })
  }
  const unreached = setup.needed.filter((name) => abilities?.unreached.includes(name))
  return (
    <>
      <h1>Test this browser</h1>
      <p class="lead">
        {setup.cases} cases of <b>eventsource-conformance</b> run here, one after the other:{' '}
        {inWords(setup.secondsPerRealm)} or more for each place that you tick. Nothing is installed,
        and only this page and its frame are used.
      </p>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {unreached.length > 0 && (
        <p class="problem" role="alert">
          This browser does not reach {unreached.map((name) => setup.origins[name]).join(', ')}. Let
          these ports through the firewall of the computer that runs the command, then reload.
        </p>
      )}
      <form onSubmit={submit} class="join">
        <label for="name">Name of this browser</label>
        <input
          id="name"
          name="name"
          required
          maxLength={80}
          autocomplete="off"
          aria-describedby="name-note"
        />
        <p id="name-note" class="soft">
          As the report is to say it, such as “Safari 26 on iPhone 17”. It says of itself:{' '}
          {navigator.userAgent}
        </p>
        <label for="engine">Known failures to expect</label>
        <select id="engine" name="engine" aria-describedby="engine-note">
          <option value="">none: every failure is red</option>
          <option value="chromium">those of Chromium</option>
          <option value="firefox">those of Firefox</option>
          <option value="webkit">those of WebKit</option>
        </select>
        <p id="engine-note" class="soft">
          If you know the engine of this browser, what that engine is known to fail is not told
          again.
        </p>
        <RealmChoice abilities={abilities} />
        <button type="submit" class="main" disabled={!abilities || unreached.length > 0}>
          Start
        </button>
        <p class="soft">
          Keep the page in front and the device awake. If not, the run waits and then goes on.
        </p>
      </form>
    </>
  )
}

function RealmChoice({ abilities }: { abilities: Abilities | undefined }) {
  if (!abilities) return <p role="status">The browser is being asked what it has.</p>
  return (
    <fieldset>
      <legend>Where the cases run</legend>
      {realmTitles.map(([realm, title]) => {
        const isThere = abilities.realms.includes(realm)
        return (
          <label>
            <input
              type="checkbox"
              name={realm}
              disabled={!isThere}
              defaultChecked={realm === 'page' && isThere}
            />{' '}
            <span>In {title}</span>
            {!isThere && <small>{whyNot(realm, abilities)}</small>}
          </label>
        )
      })}
    </fieldset>
  )
}

function whyNot(realm: string, { isSecure }: Abilities): string {
  if (realm === 'page') return 'It has no EventSource.'
  if (realm === 'service-worker' && !isSecure) return 'Only over https or on localhost.'
  return 'This browser has none.'
}
