/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { ClientEntry } from '../../protocol/client-log.ts'
import type { Timeline, TimelineEntry } from '../../protocol/timeline.ts'
import type { WireEntry } from '../../protocol/wire-log.ts'
import { BytesView } from './bytes.tsx'
import { eventText } from './event-text.ts'
import { type ClientScript, stepText } from '../../case.ts'

// A client that floods the server logs thousands of entries; results.json has them all. How a run begins and
// how it ends is what tells.
const [shownFirst, shownLast] = [60, 20]

// A silence longer than this, in milliseconds, is a row of its own.
const silence = 50

interface TimelineProps {
  timeline: Timeline
  client: ClientScript
  label: string
}

/** What the server did on one side and what the client showed on the other, in order of time. */
export function TimelineTable({ timeline, client, label }: TimelineProps) {
  const start = timeline[0]?.time ?? 0
  const leftOut = timeline.length - shownFirst - shownLast
  return (
    <div class="wide" role="region" aria-label={label} tabIndex={0}>
      <table class="timeline">
        <thead>
          <tr>
            <th scope="col" class="number">
              ms
            </th>
            <th scope="col">On the wire</th>
            <th scope="col">At the client</th>
          </tr>
        </thead>
        <tbody>
          {timeline.map((entry, index) => {
            if (leftOut > 1 && index === shownFirst)
              return <Note>… {leftOut} entries, all in the results file …</Note>
            if (leftOut > 1 && index > shownFirst && index < shownFirst + leftOut) return null
            const gap = entry.time - (timeline[index - 1]?.time ?? entry.time)
            return (
              <>
                {gap >= silence && <Note>{Math.round(gap)} ms of silence</Note>}
                <EntryRow entry={entry} at={entry.time - start} client={client} />
              </>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Note({ children }: { children: ComponentChildren }) {
  return (
    <tr class="silence">
      <td colSpan={3}>{children}</td>
    </tr>
  )
}

function EntryRow({
  entry,
  at,
  client,
}: {
  entry: TimelineEntry
  at: number
  client: ClientScript
}) {
  return (
    <tr class={'wire' in entry ? `wire ${entry.wire}` : `client ${entry.client}`}>
      <td class="number">{at.toFixed(1)}</td>
      {'wire' in entry ? (
        <>
          <td>
            <WireCell entry={entry} />
          </td>
          <td />
        </>
      ) : (
        <>
          <td />
          <td>
            <ClientCell entry={entry} client={client} />
          </td>
        </>
      )}
    </tr>
  )
}

const ends = {
  end: 'the server ends it cleanly',
  reset: 'the server resets it (RST)',
  truncate: 'the server cuts it off (FIN in mid-body)',
}

function WireCell({ entry }: { entry: WireEntry }) {
  switch (entry.wire) {
    case 'request':
      return (
        <details>
          <summary>
            <Connection of={entry.connection} /> <b>{entry.method}</b> <code>{entry.target}</code>
            {entry.origin !== 'page' && ` at ${entry.origin}`}
            {entry.connection === null && ', past the end of the script'}
          </summary>
          <code class="headers">
            {entry.headers.map(([name, value]) => (
              <span>
                {name}: {value}
              </span>
            ))}
          </code>
        </details>
      )
    case 'head':
      return (
        <>
          <Connection of={entry.connection} /> <Head bytes={entry.bytes} />
        </>
      )
    case 'chunk':
      return (
        <>
          <Connection of={entry.connection} />
          <BytesView bytes={entry.bytes} length={entry.length} />
        </>
      )
    case 'end':
      return (
        <>
          <Connection of={entry.connection} /> {ends[entry.how]}
        </>
      )
    case 'disconnect':
      return (
        <>
          <Connection of={entry.connection} /> the client leaves it
        </>
      )
    default:
      return null
  }
}

function Connection({ of }: { of: number | null }) {
  return <span class="connection">#{of ?? '–'}</span>
}

function Head({ bytes }: { bytes: string }) {
  return (
    <details>
      <summary>
        <b>{bytes.split('\r\n', 1)[0]}</b>
      </summary>
      <BytesView bytes={bytes} />
    </details>
  )
}

function ClientCell({ entry, client }: { entry: ClientEntry; client: ClientScript }) {
  switch (entry.client) {
    case 'event':
      return <code>{eventText(entry)}</code>
    case 'step': {
      const step = client[entry.step]
      return <code class="step">{step ? stepText(step) : `step ${entry.step}`}</code>
    }
    case 'read':
      return <code>{JSON.stringify(entry.values)}</code>
    case 'report':
      return (
        <code>
          {entry.what}: {JSON.stringify(entry.value)}
        </code>
      )
    case 'throw':
      return (
        <code>
          throws {entry.interface} “{entry.name}”: {entry.message}
        </code>
      )
    case 'unhandled':
      return <code>nobody handles: {entry.message}</code>
    default:
      return null
  }
}
