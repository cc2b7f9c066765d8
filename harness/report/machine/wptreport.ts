import { isCounted, type Run } from '../model/run.ts'
import type { CaseInfo, Result, TargetInfo, VerdictName } from '../../results.ts'
import { explanation } from './explanation.ts'

/**
 * The format of wptrunner's `--log-wptreport`, which wpt.fyi reads: a topic is a test, its cases are the
 * subtests. One such file has one product, so a run with several targets makes each a subsuite, as
 * wptrunner does; `wptReportOf` makes the file of a single product.
 */
export function wptReport(run: Run) {
  const { name: product, version } = run.results.suite
  return {
    ...timesOf(run),
    run_info: { ...infoOf(run), product, browser_version: version },
    results: run.ran.flatMap((target) => testsOf(run, target, target.id)),
    subsuites: Object.fromEntries(run.ran.map((target) => [target.id, infoOf(run, target)])),
  }
}

/** The report of one target alone, as wpt.fyi takes it for one product. */
export function wptReportOf(run: Run, target: TargetInfo) {
  const results = testsOf(run, target, '')
  return { ...timesOf(run), run_info: infoOf(run, target), results, subsuites: {} }
}

function timesOf({ results: { environment } }: Run) {
  const start = Date.parse(environment.startedAt)
  return { time_start: start, time_end: start + Math.round(environment.durationMs) }
}

function infoOf(run: Run, target?: TargetInfo) {
  return {
    product: target?.id ?? '',
    browser_version: target?.implementation.version ?? target?.host.version ?? null,
    os: run.results.environment.platform,
    // What was really run; ours, ignored by readers that do not know it.
    source: target?.host.source ?? null,
  }
}

function testsOf(run: Run, target: TargetInfo, subsuite: string) {
  const topics = run.chapters.flatMap(({ name: chapter, topics: inChapter }) =>
    inChapter.map(({ name, cases }) => ({ path: `${chapter}/${name}`, cases })),
  )
  return topics.flatMap(({ path, cases }) => {
    const measured = cases.flatMap((testCase) => {
      const result = run.result(target.id, testCase.id)
      // wpt.fyi counts each subtest, and what is tentative or disputed counts for nothing.
      return result && isCounted(testCase) ? [{ testCase, result }] : []
    })
    if (measured.length === 0) return []
    return {
      test: `/eventsource-conformance/${path}`,
      subsuite,
      status: 'OK',
      message: null,
      duration: Math.round(measured.reduce((sum, { result }) => sum + result.durationMs, 0)),
      subtests: measured.map(({ testCase, result }) => subtest(testCase, result)),
    }
  })
}

function subtest(testCase: CaseInfo, result: Result) {
  const status = statuses[result.verdict]
  const text = result.verdict === 'pass' && result.expected ? '' : explanation(result)
  return {
    name: testCase.id,
    status,
    message: text === '' ? null : text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'),
    // Present only where the status is not the expected one, as wptrunner has it.
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
