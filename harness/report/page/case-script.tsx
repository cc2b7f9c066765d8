/** @jsxRuntime automatic @jsxImportSource preact */
import { type BodyStep, type Bytes, defaultClientScript, toBuffer } from '../../case.ts'
import type { CaseInfo } from '../../results.ts'
import { BytesView } from './bytes.tsx'
import { stepText } from './client-words.ts'
import { SourceText } from './source-text.tsx'

type Answer = CaseInfo['server'][number]

/** The case itself: what the server does, what the client does, what must be seen. */
export function CaseScript({ of }: { of: CaseInfo }) {
  return (
    <div class="script">
      <section aria-labelledby="server-title">
        <h3 id="server-title">The server</h3>
        {of.server.length === 0 && <p>Answers no request: none may come.</p>}
        <ol>
          {of.server.map((answer) => (
            <li>
              <AnswerScript answer={answer} />
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="client-title">
        <h3 id="client-title">The client</h3>
        <ol>
          {(of.client ?? defaultClientScript).map((step) => (
            <li>
              <code class="step">{stepText(step)}</code>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="expect-title">
        <h3 id="expect-title">{of.outcomes ? 'What may be seen' : 'What must be seen'}</h3>
        {of.expect && <SourceText label="Expectation" text={JSON.stringify(of.expect, null, 2)} />}
        {of.outcomes?.map(({ name, expect }, index) => (
          <>
            <p>
              <b>{String.fromCodePoint(97 + index)}</b> {name}
            </p>
            <SourceText label={name} text={JSON.stringify(expect, null, 2)} />
          </>
        ))}
      </section>
    </div>
  )
}

function AnswerScript({ answer }: { answer: Answer }) {
  if ('raw' in answer)
    return (
      <>
        <p>Raw bytes, head included:</p>
        <Steps steps={answer.raw} />
        <p class="end">{endWords[answer.end ?? 'end']}</p>
      </>
    )
  if ('noResponse' in answer)
    return (
      <>
        <Steps steps={answer.before ?? []} />
        <p class="end">No byte of an answer: {answer.noResponse}.</p>
      </>
    )
  const { status = 200, contentType = 'text/event-stream', headers = [], framing } = answer
  return (
    <>
      <Steps steps={answer.before ?? []} />
      <p>
        <b>{status}</b> {contentType === null ? 'without Content-Type' : contentType}
        {framing !== undefined && `, framing ${JSON.stringify(framing)}`}
        {answer.version !== undefined && `, HTTP/${answer.version}`}
      </p>
      {headers.map(([name, value]) => (
        <p>
          <code>
            {name}: {value}
          </code>
        </p>
      ))}
      <Steps steps={answer.body ?? []} />
      <p class="end">{endWords[answer.end ?? 'end']}</p>
    </>
  )
}

const endWords = {
  end: 'Ends cleanly.',
  reset: 'Resets the connection (RST).',
  truncate: 'Cuts the connection before the framing is complete.',
  hold: 'Holds the connection open.',
}

function Steps({ steps }: { steps: readonly BodyStep[] }) {
  if (steps.length === 0) return null
  return (
    <ul class="steps">
      {steps.map((step) => (
        <li>
          {typeof step === 'object' && 'pause' in step ? (
            <em>{step.pause} ms of silence</em>
          ) : typeof step === 'object' && 'awaitSignal' in step ? (
            <em>waits for the client: {step.awaitSignal}</em>
          ) : typeof step === 'object' && 'goAway' in step ? (
            <em>says that the connection takes no further requests</em>
          ) : (
            <Chunk bytes={step} />
          )}
        </li>
      ))}
    </ul>
  )
}

// A page is for reading: of a chunk of megabytes the beginning will do.
const shown = 512

function Chunk({ bytes }: { bytes: Bytes }) {
  const buffer = toBuffer(bytes)
  return <BytesView bytes={buffer.subarray(0, shown).toString('latin1')} length={buffer.length} />
}
