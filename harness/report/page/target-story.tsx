/** @jsxRuntime automatic @jsxImportSource preact */
import { programName } from '../../installation.ts'
import { bugReport } from '../machine/bug-report.ts'
import { hostText } from '../model/host-text.ts'
import { defaultClientScript } from '../../case.ts'
import { baselineThatFailsAlike } from '../model/host-baseline.ts'
import { counted } from '../model/gate.ts'
import { markOf } from '../model/mark.ts'
import { outcomeNames, type Run } from '../model/run.ts'
import type { CaseInfo, Detail, Result, TargetInfo, VerdictName } from '../../results.ts'
import { Difference } from './difference.tsx'
import { SafeLink } from './safe-link.tsx'
import { SourceText } from './source-text.tsx'
import { TimelineTable } from './timeline.tsx'
import { Verdict } from './verdict.tsx'

interface TargetStoryProps {
  run: Run
  testCase: CaseInfo
  target: TargetInfo
  result: Result
}

const failures: ReadonlySet<VerdictName> = new Set(['fail', 'timeout', 'crash'])

/** Is there more to tell than the verdict? The log of a passing run is not kept. */
export function hasStory(result: Result): boolean {
  return (
    result.detail !== undefined || result.reason !== undefined || result.knownFailure !== undefined
  )
}

/** What happened on one target. A link to the target opens its fold. */
export function TargetStory({ run, testCase, target, result }: TargetStoryProps) {
  const { implementation, host } = target
  const { reason, knownFailure, detail, durationMs, waitedMs, runs } = result
  const version = implementation.version
  const alike = baselineThatFailsAlike(run, target, testCase)
  return (
    <details class="run" id={target.id}>
      <summary>
        <h3>{target.id}</h3> <Verdict mark={markOf(result, outcomeNames(testCase))} />
      </summary>
      <p class="soft">
        {version !== null && `${implementation.name} ${version} on `}
        {hostText(host)} · {durationMs.toFixed(1)} ms
        {waitedMs > 0 && `, of which the case itself waits ${waitedMs.toFixed(0)}`} ·{' '}
        {counted(runs, 'run')}
      </p>
      {reason !== undefined && <p>{reason}</p>}
      {knownFailure && (
        <p class="known">
          <b>Known failure:</b> {knownFailure.reason || 'not explained yet'}{' '}
          <SafeLink href={knownFailure.issue}>{knownFailure.issue}</SafeLink>
        </p>
      )}
      {alike && (
        <p>
          <b>Perhaps the host:</b> <a href={`#${alike.id}`}>{alike.id}</a> fails in the same way,
          and what the two have in common is the host.
        </p>
      )}
      {detail && <DetailStory testCase={testCase} target={target} detail={detail} />}
      <BugReport run={run} testCase={testCase} target={target} result={result} />
    </details>
  )
}

function DetailStory({
  testCase,
  target,
  detail,
}: Omit<TargetStoryProps, 'run' | 'result'> & { detail: Detail }) {
  return (
    <>
      <p>
        <b>{detail.problem}</b> <small>Chunking: {detail.chunking}.</small>
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

/** What a failure is as an issue of the project whose it is; nothing for what is no failure. */
function BugReport({ run, testCase, target, result }: TargetStoryProps) {
  if (!result.detail || !failures.has(result.verdict)) return null
  const show = `${programName} show ${testCase.id}`
  return (
    <details class="bug-report">
      <summary>As a bug report, ready to paste</summary>
      <SourceText
        label={`Bug report about ${target.id}`}
        text={bugReport(run, { target, testCase, result }, show)}
      />
    </details>
  )
}
