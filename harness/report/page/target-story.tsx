/** @jsxRuntime automatic @jsxImportSource preact */
import { hostText } from '../model/host-text.ts'
import { defaultClientScript } from '../../case.ts'
import { markOf } from '../model/mark.ts'
import { outcomeNames } from '../model/run.ts'
import type { CaseInfo, Detail, Result, TargetInfo } from '../../results.ts'
import { Difference } from './difference.tsx'
import { SafeLink } from './safe-link.tsx'
import { SourceText } from './source-text.tsx'
import { TimelineTable } from './timeline.tsx'
import { Verdict } from './verdict.tsx'

interface TargetStoryProps {
  testCase: CaseInfo
  target: TargetInfo
  result: Result
}

/** Is there more to tell than the verdict? The log of a passing run is not kept. */
export function hasStory(result: Result): boolean {
  return (
    result.detail !== undefined || result.reason !== undefined || result.knownFailure !== undefined
  )
}

/** What happened on one target. A link to the target opens its fold. */
export function TargetStory({ testCase, target, result }: TargetStoryProps) {
  const { host, implementation } = target
  return (
    <details class="run" id={target.id}>
      <summary>
        <h3>{target.id}</h3> <Verdict mark={markOf(result, outcomeNames(testCase))} />
      </summary>
      <p class="facts">
        {implementation.version !== null && `${implementation.name} ${implementation.version} on `}
        {hostText(host)} · {result.durationMs.toFixed(1)} ms
        {result.waitedMs > 0 &&
          `, of which the case itself waits ${result.waitedMs.toFixed(0)}`} ·{' '}
        {result.runs} {result.runs === 1 ? 'run' : 'runs'}
      </p>
      {result.reason !== undefined && <p>{result.reason}</p>}
      {result.knownFailure && (
        <p class="known-failure">
          <b>Known failure:</b> {result.knownFailure.reason}{' '}
          {result.knownFailure.issue !== undefined && (
            <SafeLink href={result.knownFailure.issue}>{result.knownFailure.issue}</SafeLink>
          )}
        </p>
      )}
      {result.detail && <DetailStory testCase={testCase} target={target} detail={result.detail} />}
    </details>
  )
}

function DetailStory({
  testCase,
  target,
  detail,
}: Omit<TargetStoryProps, 'result'> & { detail: Detail }) {
  return (
    <>
      <p class="problem">
        {detail.problem} <small>Chunking: {detail.chunking}.</small>
      </p>
      {detail.mismatches.map((mismatch) => (
        <Difference mismatch={mismatch} />
      ))}
      <TimelineTable
        timeline={detail.timeline}
        client={testCase.client ?? defaultClientScript}
        label={`Timeline on ${target.id}`}
      />
      <SourceText label={`Command that runs this on ${target.id}`} text={detail.command} />
    </>
  )
}
