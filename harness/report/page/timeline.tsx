/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { ClientEntry } from '../../protocol/client-log.ts'
import type { Timeline, TimelineEntry } from '../../protocol/timeline.ts'
import type { WireEntry } from '../../protocol/wire-log.ts'
import { BytesView } from './bytes.tsx'
import { Table } from './table.tsx'
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
    <Table
      label={label}
      className="timeline"
      heads={[{ number: 'ms' }, 'On the wire', 'At the client']}
    >
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
    </Table>
  )
}

function Note({ children }: { children: ComponentChildren }) {
  return (
    <tr>
      <td class="note soft" colSpan={3}>
        {children}
      </td>
    </tr>
  )
}

interface EntryRowProps {
  entry: TimelineEntry
  at: number
  client: ClientScript
}

function EntryRow({ entry, at, client }: EntryRowProps) {
  const isWire = 'wire' in entry
  return (
    <tr class={isWire ? `wire ${entry.wire}` : `client ${entry.client}`}>
      <td class="number soft">{at.toFixed(1)}</td>
      <td>{isWire && <WireCell entry={entry} />}</td>
      <td>{!isWire && <ClientCell entry={entry} client={client} />}</td>
    </tr>
  )
}

const ends = {
  end: 'the server ends it cleanly',
  reset: 'the server resets it (RST)',
  truncate: 'the server cuts it off (FIN in mid-body)',
}

function WireCell({ entry }: { entry: WireEntry }) {
  if (entry.wire === 'request') return <RequestCell request={entry} />
  return (
    <>
      <Connection of={entry.connection} /> <WireText entry={entry} />
    </>
  )
}

function RequestCell({ request }: { request: WireEntry & { wire: 'request' } }) {
  const { connection, method, target, origin, headers, body } = request
  return (
    <details>
      <summary>
        <Connection of={connection} /> <b>{method}</b> <code>{target}</code>
        {origin !== 'page' && ` at ${origin}`}
        {connection === null && ', past the end of the script'}
      </summary>
      <code class="headers">{headers.map(([name, value]) => `${name}: ${value}`).join('\n')}</code>
      {body !== undefined && <BytesView bytes={body} />}
    </details>
  )
}

function WireText({ entry }: { entry: Exclude<WireEntry, { wire: 'request' }> }) {
  switch (entry.wire) {
    case 'head':
      return (
        <details>
          <summary>
            <b>{entry.bytes.split('\r\n', 1)[0]}</b>
          </summary>
          <BytesView bytes={entry.bytes} />
        </details>
      )
    case 'chunk':
      return <BytesView bytes={entry.bytes} length={entry.length} />
    case 'end':
      return <>{ends[entry.how]}</>
    case 'disconnect':
      return <>the client leaves it</>
    default:
      return null
  }
}

function Connection({ of }: { of: number | null }) {
  return <code class="soft">#{of ?? '–'}</code>
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
