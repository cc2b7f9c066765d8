import { type Case, defaultClientScript } from '../case.ts'
import { HarnessError, messageOf } from '../errors.ts'
import { isOutgrown, marksOf } from '../judge/growth.ts'
import { judge } from '../judge/judge.ts'
import { type Verdict, verdictWithoutRun } from '../judge/verdict.ts'
import type { RunRecord, RunRequest } from '../protocol/run-record.ts'
import { mergeLogs } from '../protocol/timeline.ts'
import { chunkedScripts } from './chunking.ts'
import { demandedWaitMs } from './demanded-wait.ts'
import { parserStreams } from './parser-streams.ts'
import { parsedStreams } from './parsing-case.ts'
import { compareReconnectionTimes } from './reconnection-times.ts'
import type { OpenTarget } from './open-target.ts'
import { seenOutcome } from './seen-outcome.ts'
import { shownExpectation } from './shown-expectation.ts'

const deadlineMs = 10_000
/** A run in which the script still goes on is slow, as all of them are on a busy machine; it is given this long. */
const latestMs = 60_000

/**
 * Runs a case that applies under each of its chunkings and judges it: the first bad run decides. The written chunking is
 * the first.
 */
export async function runCase(testCase: Case, opened: OpenTarget): Promise<Verdict> {
  try {
    const requests = requestsFor(testCase, opened)
    const runs = await Promise.all(
      requests.map(async ({ chunking, request }) => ({
        chunking,
        record: await opened.run(request),
      })),
    )
    const judged = runs.flatMap(({ chunking, record }) =>
      judgedRuns(testCase, opened, chunking, record),
    )
    const decisive = judged.find(({ verdict }) => verdict !== 'pass') ?? judged[0]
    if (!decisive) throw new HarnessError(`Case ${testCase.id} has nothing to run.`)
    const asWritten = judged[0]?.verdict
    return {
      ...decisive,
      ...(asWritten && asWritten !== decisive.verdict && { asWritten }),
      durationMs: Math.max(...runs.map(({ record }) => record.durationMs)),
      waitedMs: Math.max(...runs.map(({ record }) => record.waitedMs)) + demandedWaitMs(testCase),
      runs: requests.reduce((sum, { request }) => sum + (request.streams?.length ?? 1), 0),
    }
  } catch (error) {
    return verdictWithoutRun('harness-error', messageOf(error))
  }
}

function requestsFor(
  testCase: Case,
  { profile }: OpenTarget,
): { chunking: string; request: RunRequest }[] {
  const { growth } = testCase.expect ?? {}
  const base = {
    client: testCase.client ?? defaultClientScript,
    deadlineMs: testCase.deadline ?? deadlineMs,
    latestMs: testCase.deadline ?? latestMs,
    ...(growth && { marks: marksOf(growth) }),
  }
  if (profile === 'parser') {
    const streams = parserStreams({ ...testCase, server: parsedStreams(testCase) })
    const chunking = streams[0]?.chunking ?? 'as written'
    return [{ chunking, request: { ...base, server: testCase.server, streams } }]
  }
  return chunkedScripts(testCase).map(({ chunking, server }) => ({
    chunking,
    request: { ...base, server },
  }))
}

type Judged = Pick<Verdict, 'verdict' | 'outcome' | 'detail'>

/** What the API under test can show at all. */
type Shape = Pick<OpenTarget, 'profile' | 'lacks'>

/** A parser's run holds further logs if its chunkings disagree. */
function judgedRuns(testCase: Case, shape: Shape, chunking: string, record: RunRecord): Judged[] {
  const others = record.differing ?? []
  return [
    judgeRun(testCase, shape, chunking, record),
    ...others.map((other) => judgeRun(testCase, shape, other.chunking, { ...record, ...other })),
  ]
}

/** What a run comes to that has not come to the end of its script. */
const badEnd = {
  'no source': 'fail',
  refused: 'fail',
  deadline: 'timeout',
  // The deadline would have come, with nothing more until then.
  impossible: 'timeout',
  hang: 'timeout',
  crash: 'crash',
} as const

function judgeRun(
  testCase: Case,
  { profile, lacks }: Shape,
  chunking: string,
  record: RunRecord,
): Judged {
  const { ended, problem = '' } = record
  const timeline = mergeLogs(record.wire, record.client)
  if (ended === 'crash' || ended === 'refused')
    return { verdict: badEnd[ended], detail: { chunking, problem, mismatches: [], timeline } }
  if (testCase.outcomes) {
    const seen = seenOutcome(testCase.outcomes, { profile, lacks }, record)
    const outcome = seen ?? (ended === 'steps' ? 'something else' : 'nothing in time')
    const observed = `Observed: ${outcome}.`
    return {
      verdict: 'observed',
      outcome,
      detail: { chunking, problem: observed, mismatches: [], timeline },
    }
  }
  const expected = shownExpectation(testCase.expect ?? {}, profile, lacks)
  const mismatches = judge(expected, record)
  const reported = profile === 'parser' ? compareReconnectionTimes(testCase, record.client) : null
  if (reported) mismatches.push(reported)
  if (ended === 'deadline' && isOutgrown(expected.growth ?? [], record)) {
    const grown = mismatches.filter(({ rule }) => rule === 'growth')
    const outgrown = `Not as expected: growth. ${problem}`
    return { verdict: 'fail', detail: { chunking, problem: outgrown, mismatches: grown, timeline } }
  }
  if (ended !== 'steps')
    return { verdict: badEnd[ended], detail: { chunking, problem, mismatches, timeline } }
  if (mismatches.length === 0) return { verdict: 'pass' }
  const broken = `Not as expected: ${mismatches.map(({ rule }) => rule).join(', ')}.`
  return { verdict: 'fail', detail: { chunking, problem: broken, mismatches, timeline } }
}
