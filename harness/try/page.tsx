/** @jsxRuntime automatic @jsxImportSource preact */
import { quoted, shown } from '../answers/byte-literal.ts'
import type { GivenMessage } from '../answers/answer.ts'
import type { Account } from '../interpreter/account.ts'
import { tableAssets } from '../report/page/assets.ts'
import { htmlDocument } from '../report/page/document.tsx'
import { Section } from '../report/page/section.tsx'
import { Table } from '../report/page/table.tsx'
import type { Column, Trial } from './try.ts'

/** What everybody makes of the streams, as one HTML file. What the streams hold is text in it. */
export async function trialPage(trial: Trial): Promise<string> {
  const { css, script, policy } = await tableAssets()
  const title = 'What everybody makes of an event stream'
  return htmlDocument(
    {
      title,
      description: 'What the standard demands of an event stream, and what targets do.',
      style: { css },
      script,
      className: 'index',
      children: (
        <main id="main">
          <h1>{title}</h1>
          <TrialSections trial={trial} />
        </main>
      ),
    },
    policy,
  )
}

/** What the standard demands, and what targets do. */
export function TrialSections({ trial: { accounts, refusals, columns } }: { trial: Trial }) {
  return (
    <>
      {accounts.map((account, index) => (
        <Demanded account={account} number={index + 1} refusal={refusals[index] ?? null} />
      ))}
      <Columns columns={columns} />
    </>
  )
}

interface DemandedProps {
  account: Account
  number: number
  refusal: string | null
}

function Demanded({ account, number, refusal }: DemandedProps) {
  const { steps, source, discarded, freedoms } = account
  const time = source.reconnectionTime === null ? 'not set' : `${source.reconnectionTime} ms`
  return (
    <Section
      id={`connection-${number}`}
      title={`What the standard demands: connection ${number}`}
      lead={`In the end the last event ID is ${JSON.stringify(source.lastEventId)} and the reconnection time ${time}.`}
    >
      {refusal !== null && <p>{refusal}</p>}
      <Table
        label={`Lines of connection ${number}`}
        heads={['Line', 'Content', 'End', 'What it did', 'By']}
      >
        {steps.map((step) => (
          <tr>
            <th scope="row">{step.number}</th>
            <td>
              <code>{quoted(step.text)}</code>
            </td>
            <td>{step.end ?? 'none'}</td>
            <td>{shown(step.did)}</td>
            <td>{step.requirements.join(', ')}</td>
          </tr>
        ))}
      </Table>
      {discarded !== null && <p>Discarded at the end of the stream: {discarded}.</p>}
      {freedoms.map((freedom) => (
        <p>{freedom}</p>
      ))}
    </Section>
  )
}

function Columns({ columns }: { columns: readonly Column[] }) {
  return (
    <Section id="targets" title="What targets do">
      <Table label="Targets" heads={['Target', 'Difference', 'In the chunks', 'Messages']}>
        {columns.map((column) => (
          <tr>
            <th scope="row">{column.target}</th>
            <td>
              {column.notAsked ?? shown(column.difference ?? 'None: as the standard demands.')}
            </td>
            <td>{column.chunking !== null && <code>{column.chunking}</code>}</td>
            <td>
              <Messages messages={column.messages} />
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  )
}

function Messages({ messages }: { messages: readonly GivenMessage[] }) {
  if (messages.length === 0) return <>none</>
  return (
    <ol>
      {messages.map(({ type, data, lastEventId }) => (
        <li>
          <code>{shown(JSON.stringify({ type, data, lastEventId }))}</code>
        </li>
      ))}
    </ol>
  )
}
