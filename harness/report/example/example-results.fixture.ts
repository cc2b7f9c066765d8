import { loadRequirements, loadStandard } from '../../corpus/requirements.ts'
import {
  type CaseInfo,
  type Detail,
  Requirement,
  type Result,
  type Results,
  type TargetInfo,
} from '../../results.ts'
import { exampleCases } from './example-cases.fixture.ts'
import { exampleTimeline } from './example-timeline.fixture.ts'

const listed = await loadRequirements()
const standard = await loadStandard()
const requirements = listed.map((one) => Requirement.strip().parse(one))

/**
 * Invented results, for the tests of the report and for looking at it. Nobody measured them: they never
 * go into a published report.
 */
export function exampleResults(): Results {
  return resultsOf(exampleCases, exampleTargets, exampleResult)
}

/** Puts results together, `resultFor` saying what each target did with each case. */
export function resultsOf(
  cases: CaseInfo[],
  targets: TargetInfo[],
  resultFor: (testCase: CaseInfo, target: TargetInfo) => Result,
): Results {
  const ran = targets.filter((target) => target.missing === undefined)
  const resultsOn = (target: TargetInfo) =>
    Object.fromEntries(cases.map((testCase) => [testCase.id, resultFor(testCase, target)]))
  return {
    schemaVersion: 1,
    suite: { name: 'eventsource-conformance', version: '0.1.0' },
    environment: {
      startedAt: '2026-11-22T07:00:00.000Z',
      durationMs: 48_211,
      node: '20.20.2',
      platform: 'linux x64',
      cores: 2,
    },
    standard,
    requirements,
    cases,
    targets,
    results: Object.fromEntries(ran.map((target) => [target.id, resultsOn(target)])),
  }
}

/** A target of the given id, `implementation@host`. */
export function exampleTarget(id: string, more: Partial<TargetInfo> = {}): TargetInfo {
  const [name = '', host = ''] = id.split('@')
  const [home = ''] = host.split('-')
  const packaged = { version: '4.1.1', homepage: `https://www.npmjs.com/package/${name}` }
  return {
    id,
    implementation: {
      name,
      version: null,
      profile: name === 'eventsource-parser' ? 'parser' : 'eventsource',
      ...(name === 'native' ? {} : packaged),
    },
    host: { name: host, version: hostVersions[home] ?? '1.0', source: `Debian ${home}` },
    ...more,
  }
}

const hostVersions: Record<string, string> = { chromium: '142.0.7444.59', firefox: '140.4.0' }

const exampleTargets: TargetInfo[] = [
  exampleTarget('native@chromium'),
  exampleTarget('native@chromium-worker'),
  exampleTarget('native@firefox'),
  exampleTarget('native@webkit', { missing: 'No WebKit on this machine: run `npm run setup`.' }),
  exampleTarget('native@deno', { missing: 'Deno is not installed: `npm i -g deno`.' }),
  exampleTarget('eventsource@node'),
  exampleTarget('eventsource@chromium'),
  exampleTarget('undici@node'),
  exampleTarget('eventsource-parser@node'),
  exampleTarget('reference@node'),
]

const good: Result = { verdict: 'pass', expected: true, durationMs: 12.4, waitedMs: 0, runs: 1 }
const withoutDetail = new Set(['pass', 'n/a', 'blocked'])
const issue = 'https://example.org/issues/1'
const decoder = { reason: 'Every leading byte order mark is removed, by the decoder.', issue }
const cors = { reason: 'Invented for this example.', issue }
const noConnection = 'A parser opens no connections by itself.'
const stale = 'Listed as a known failure and passes: take it out.'

/** What is not good: the first that fits target and case. */
const otherwise: [cells: RegExp, result: Partial<Result>][] = [
  [/@firefox .*redirect/, { verdict: 'observed', outcome: 'asks for the first URL' }],
  [/ .*redirect/, { verdict: 'observed', outcome: 'asks for the final URL' }],
  [/^eventsource-parser\S* (?!stream)/, { verdict: 'n/a', reason: noConnection }],
  [/^eventsource\S* stream.bom/, { verdict: 'fail', knownFailure: decoder }],
  [/@firefox .*with-credentials-any-origin/, { verdict: 'fail', knownFailure: cors }],
  [/^undici\S* .*last-event-id.sent/, { verdict: 'timeout', expected: false }],
  [/^undici\S* .*kept-when/, { verdict: 'blocked', expected: false, reason: 'Builds on another.' }],
  [/^undici\S* .*inside-a-named-event/, { verdict: 'crash', expected: false }],
  [/^eventsource\S* .*content-type/, { verdict: 'fail' }],
  [/^eventsource@chromium .*close.after-failure/, { expected: false, reason: stale }],
  [/^reference\S* .*initial-state/, { verdict: 'harness-error' }],
]

function exampleResult(testCase: CaseInfo, target: TargetInfo): Result {
  const cell = `${target.id} ${testCase.id}`
  const result = { ...good, ...otherwise.find(([cells]) => cells.test(cell))?.[1] }
  return withoutDetail.has(result.verdict)
    ? result
    : { ...result, detail: exampleDetail(testCase, target) }
}

/** The detail of a bad verdict, invented. */
export function exampleDetail(testCase: CaseInfo, target: TargetInfo): Detail {
  const observed = 'message "A\\nB"\nmessage "C"'
  return {
    chunking: 'as written',
    problem: 'The messages are not those that the stream spells.',
    mismatches: [{ rule: 'messages', expected: 'message "A\\nB\\nC"', observed }],
    timeline: exampleTimeline,
    command: `npx playwright test --project='${target.id}' --grep '${testCase.id}'`,
  }
}
