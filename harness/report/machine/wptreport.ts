import type { Run, Topic } from '../model/run.ts'
import type { CaseInfo, Result, TargetInfo, VerdictName } from '../../results.ts'
import { explanation } from './explanation.ts'

/**
 * The format of wptrunner's `--log-wptreport`, which wpt.fyi reads: a topic is a test, its cases are the
 * subtests. One such file has one product, so a run with several targets makes each a subsuite, as
 * wptrunner does; `ofTarget` makes the file of a single product.
 */
export interface WptReport {
  run_info: RunInfo
  time_start: number
  time_end: number
  results: WptTest[]
  subsuites: Record<string, RunInfo>
}

interface RunInfo {
  product: string
  browser_version: string | null
  os: string
  /** What was really run; ours, ignored by readers that do not know it. */
  source: string | null
}

interface WptTest extends WptStatus {
  test: string
  subsuite: string
  duration: number
  subtests: (WptStatus & { name: string })[]
}

interface WptStatus {
  status: string
  message: string | null
  /** Present only where the status is not the expected one, as wptrunner has it. */
  expected?: string
}

export function wptReport(run: Run): WptReport {
  const targets = run.ran
  return reportOf(
    run,
    { ...infoOf(run), product: run.results.suite.name, browser_version: run.results.suite.version },
    targets.flatMap((target) => testsOf(run, target, target.id)),
    Object.fromEntries(targets.map((target) => [target.id, infoOf(run, target)])),
  )
}

/** The report of one target alone, as wpt.fyi takes it for one product. */
export function wptReportOf(run: Run, target: TargetInfo): WptReport {
  return reportOf(run, infoOf(run, target), testsOf(run, target, ''), {})
}

function reportOf(
  run: Run,
  info: RunInfo,
  results: WptTest[],
  subsuites: Record<string, RunInfo>,
): WptReport {
  const start = Date.parse(run.results.environment.startedAt)
  return {
    run_info: info,
    time_start: start,
    time_end: start + Math.round(run.results.environment.durationMs),
    results,
    subsuites,
  }
}

function infoOf(run: Run, target?: TargetInfo): RunInfo {
  return {
    product: target?.id ?? '',
    browser_version: target?.implementation.version ?? target?.host.version ?? null,
    os: run.results.environment.platform,
    source: target?.host.source ?? null,
  }
}

function testsOf(run: Run, target: TargetInfo, subsuite: string): WptTest[] {
  return run.chapters.flatMap((chapter) =>
    chapter.topics.flatMap((topic) => testOf(run, target, subsuite, chapter.name, topic)),
  )
}

function testOf(
  run: Run,
  target: TargetInfo,
  subsuite: string,
  chapter: string,
  topic: Topic,
): WptTest[] {
  const measured = topic.cases.flatMap((testCase) => {
    const result = run.result(target.id, testCase.id)
    return result ? [{ testCase, result }] : []
  })
  if (measured.length === 0) return []
  return [
    {
      test: `/eventsource-conformance/${chapter}/${topic.name}`,
      subsuite,
      status: 'OK',
      message: null,
      duration: Math.round(measured.reduce((sum, { result }) => sum + result.durationMs, 0)),
      subtests: measured.map(({ testCase, result }) => subtest(testCase, result)),
    },
  ]
}

function subtest(testCase: CaseInfo, result: Result) {
  const status = statuses[result.verdict]
  const text = result.verdict === 'pass' && result.expected ? '' : explanation(result)
  return {
    name: testCase.id,
    status,
    message: text === '' ? null : text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'),
    ...(result.expected ? {} : { expected: status === 'PASS' ? 'FAIL' : 'PASS' }),
  }
}

/** Subtests know neither CRASH nor SKIP: a crash is the failure of its subtest, blocked was not run. */
const statuses: Readonly<Record<VerdictName, string>> = {
  pass: 'PASS',
  observed: 'PASS',
  fail: 'FAIL',
  crash: 'FAIL',
  timeout: 'TIMEOUT',
  blocked: 'NOTRUN',
  'n/a': 'PRECONDITION_FAILED',
  'harness-error': 'ERROR',
}
