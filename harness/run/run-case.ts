import { type Case, defaultClientScript, type Outcome } from '../case.ts'
import { reasonNotApplicable } from './applicability.ts'
import { applicantOf } from './applicant.ts'
import { chunkedScripts } from './chunking.ts'
import { parserStreams } from './parser-streams.ts'
import { judge } from '../judge/judge.ts'
import type { Evidence, Verdict } from '../judge/verdict.ts'
import type { Mismatch } from '../results.ts'
import { mergeLogs } from '../protocol/timeline.ts'
import { HarnessError } from '../errors.ts'
import type { RunRecord, RunRequest } from '../protocol/run-record.ts'
import type { Session } from './session.ts'

const deadlineMs = 10_000

/** Runs a case under each of its chunkings and judges it: the first bad run decides. */
export async function runCase(item: Case, session: Session): Promise<Verdict> {
  const reason = reasonNotApplicable(item, applicantOf(session))
  if (reason !== null) return { verdict: 'n/a', reason, durationMs: 0, waitedMs: 0, runs: 0 }
  try {
    const requests = requestsFor(item, session)
    const runs = await Promise.all(
      requests.map(async ({ chunking, request }) => ({
        chunking,
        record: await session.run(request),
      })),
    )
    const judged = runs.flatMap(({ chunking, record }) => judgedRuns(item, chunking, record))
    const decisive = judged.find(({ verdict }) => verdict !== 'pass') ?? judged[0]
    if (!decisive) throw new HarnessError(`Case ${item.id} has nothing to run.`)
    return {
      ...decisive,
      durationMs: Math.max(...runs.map(({ record }) => record.durationMs)),
      waitedMs: Math.max(...runs.map(({ record }) => record.waitedMs)) + demandedWait(item),
      runs: requests.reduce((sum, { request }) => sum + (request.streams?.length ?? 1), 0),
    }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { verdict: 'harness-error', reason: problem, durationMs: 0, waitedMs: 0, runs: 0 }
  }
}

function requestsFor(
  item: Case,
  { profile }: Session,
): { chunking: string; request: RunRequest }[] {
  const base = {
    client: item.client ?? defaultClientScript,
    deadlineMs: item.deadline ?? deadlineMs,
  }
  if (profile === 'parser') {
    const streams = parserStreams(item)
    const chunking = streams[0]?.chunking ?? 'as written'
    return [{ chunking, request: { ...base, server: item.server, streams } }]
  }
  return chunkedScripts(item).map(({ chunking, server }) => ({
    chunking,
    request: { ...base, server },
  }))
}

type Judged = Pick<Verdict, 'verdict' | 'outcome' | 'detail'>

/** A parser's run holds two logs where its chunkings disagree. */
function judgedRuns(item: Case, chunking: string, record: RunRecord): Judged[] {
  const first = judgeRun(item, chunking, record)
  if (!record.differing) return [first]
  const { chunking: other, log } = record.differing
  return [first, judgeRun(item, other, { ...record, client: log })]
}

function judgeRun(item: Case, chunking: string, record: RunRecord): Judged {
  const evidence = (problem: string, mismatches: Mismatch[]): Evidence => ({
    chunking,
    problem,
    mismatches,
    timeline: mergeLogs(record.wire, record.client),
  })
  if (record.ended === 'crash')
    return { verdict: 'crash', detail: evidence(record.problem ?? 'The probe died.', []) }
  if (item.outcomes) {
    const seen = item.outcomes.find(({ expect }: Outcome) => judge(expect, record).length === 0)
    const outcome = seen?.name ?? (record.ended === 'steps' ? 'something else' : 'nothing in time')
    return { verdict: 'observed', outcome, detail: evidence(`Observed: ${outcome}.`, []) }
  }
  const mismatches = judge(item.expect ?? {}, record)
  if (record.ended === 'no source') {
    const problem = 'The client script could not go on: the EventSource was not constructed.'
    return { verdict: 'fail', detail: evidence(problem, mismatches) }
  }
  if (record.ended !== 'steps') {
    const problem =
      record.ended === 'hang'
        ? (record.problem ?? 'The probe hangs.')
        : `The client script did not come to its end in time. It was waiting for ${record.problem}.`
    return { verdict: 'timeout', detail: evidence(problem, mismatches) }
  }
  if (mismatches.length === 0) return { verdict: 'pass' }
  const rules = mismatches.map(({ rule }) => rule).join(', ')
  return { verdict: 'fail', detail: evidence(`Not as expected: ${rules}.`, mismatches) }
}

/** Milliseconds that the case itself makes everybody wait. */
function demandedWait({ server, expect }: Case): number {
  const pauses = server
    .flatMap((connection) => [
      ...('body' in connection ? (connection.body ?? []) : []),
      ...('before' in connection ? (connection.before ?? []) : []),
    ])
    .map((step) => (typeof step === 'object' && 'pause' in step ? step.pause : 0))
  const delays = (expect?.delays ?? []).map(({ atLeast }) => atLeast)
  return [...pauses, ...delays].reduce((sum, ms) => sum + ms, 0)
}
