/** @jsxRuntime automatic @jsxImportSource preact */
import {
  answerLines,
  type Bytes,
  type Connection,
  defaultClientScript,
  stepText,
  toBuffer,
} from '../../case.ts'
import type { CaseInfo } from '../../results.ts'
import { BytesView } from './bytes.tsx'
import { SourceText } from './source-text.tsx'

/** The case itself: what the server does, what the client does, what must be seen. */
export function CaseScript({ of }: { of: CaseInfo }) {
  return (
    <div class="script">
      <div>
        <h3>The server</h3>
        {of.server.length === 0 && <p>Answers no request: none may come.</p>}
        <ol>
          {of.server.map((answer) => (
            <li>
              <AnswerScript answer={answer} />
            </li>
          ))}
        </ol>
      </div>
      <div>
        <h3>The client</h3>
        <ol>
          {(of.client ?? defaultClientScript).map((step) => (
            <li>
              <code class="step">{stepText(step)}</code>
            </li>
          ))}
        </ol>
      </div>
      <div>
        <h3>{of.outcomes ? 'What may be seen' : 'What must be seen'}</h3>
        {of.expect && <SourceText label="Expectation" text={JSON.stringify(of.expect, null, 2)} />}
        {of.outcomes?.map(({ name, expect }, index) => (
          <>
            <p>
              <b>{String.fromCodePoint(97 + index)}</b> {name}
            </p>
            <SourceText label={name} text={JSON.stringify(expect, null, 2)} />
          </>
        ))}
      </div>
    </div>
  )
}

function AnswerScript({ answer }: { answer: Connection }) {
  return (
    <ul class="steps">
      {answerLines(answer).map((line) => (
        <li>
          {'bytes' in line ? (
            <Chunk bytes={line.bytes} />
          ) : 'code' in line ? (
            <code>{line.code}</code>
          ) : (
            <span class="soft">{line.words}</span>
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
