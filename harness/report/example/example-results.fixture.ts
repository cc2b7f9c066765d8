import { loadRequirements } from '../../corpus/requirements.ts'
import type { CaseInfo, Detail, Result, Results, TargetInfo } from '../../results.ts'
import { exampleCases } from './example-cases.fixture.ts'
import { exampleTimeline } from './example-timeline.fixture.ts'

const listed = await loadRequirements()
const requirements = listed.map(({ id, section, url, kind, text }) => ({
  id,
  section,
  url,
  kind,
  text,
}))

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
  resultFor: (testCase: CaseInfo, target: TargetInfo) => Result | undefined,
): Results {
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
    requirements,
    cases,
    targets,
    results: Object.fromEntries(
      targets
        .filter((target) => target.missing === undefined)
        .map((target) => [
          target.id,
          Object.fromEntries(
            cases.flatMap((testCase) => {
              const result = resultFor(testCase, target)
              return result ? [[testCase.id, result]] : []
            }),
          ),
        ]),
    ),
  }
}

/** A target of the given id, `implementation@host`. */
export function exampleTarget(id: string, more: Partial<TargetInfo> = {}): TargetInfo {
  const [implementation = '', host = ''] = id.split('@')
  const native = implementation === 'native'
  return {
    id,
    implementation: {
      name: implementation,
      version: native ? null : '4.1.1',
      profile: 'eventsource',
      ...(native ? {} : { homepage: `https://www.npmjs.com/package/${implementation}` }),
    },
    host: {
      name: host,
      version: hostVersions[host.split('-')[0] ?? ''] ?? '1.0',
      source: `Debian ${host.split('-')[0]}`,
    },
    ...more,
  }
}

const hostVersions: Record<string, string> = {
  chromium: '142.0.7444.59',
  firefox: '140.4.0',
  webkit: '26.1',
  node: '20.20.2',
  deno: '2.5.6',
}

const exampleTargets: TargetInfo[] = [
  exampleTarget('native@chromium'),
  exampleTarget('native@chromium-worker'),
  exampleTarget('native@firefox'),
  exampleTarget('native@webkit', {
    missing:
      'No WebKit on this machine: `npm run setup` installs one where the distribution has it.',
  }),
  exampleTarget('native@deno', {
    missing: 'Deno is not installed: `npm i -g deno`, or see deno.com.',
  }),
  exampleTarget('eventsource@node'),
  exampleTarget('eventsource@chromium'),
  exampleTarget('undici@node'),
  exampleTarget('eventsource-parser@node', {
    implementation: { name: 'eventsource-parser', version: '3.1.1', profile: 'parser' },
  }),
  exampleTarget('reference@node', {
    implementation: { name: 'reference', version: '0.1.0', profile: 'eventsource' },
  }),
]

function exampleResult(testCase: CaseInfo, target: TargetInfo): Result {
  const name = target.implementation.name
  const at = `${testCase.id} ${target.id}`
  const known = knownFailures.find(({ place }) => at.startsWith(place))
  const outcome = testCase.outcomes?.[target.host.name === 'firefox' ? 0 : 1]?.name
  if (outcome !== undefined)
    return { ...good, verdict: 'observed', outcome, detail: exampleDetail(testCase, target) }
  if (name === 'eventsource-parser' && !testCase.id.startsWith('stream/'))
    return { ...good, verdict: 'n/a', reason: 'A parser opens no connections by itself.' }
  if (known)
    return {
      ...good,
      verdict: 'fail',
      knownFailure: { reason: known.reason, issue: 'https://example.org/issues/1' },
      detail: exampleDetail(testCase, target),
    }
  if (at.startsWith('reconnection/last-event-id/sent') && name === 'undici')
    return { ...good, verdict: 'timeout', expected: false, detail: exampleDetail(testCase, target) }
  if (testCase.dependsOn[0]?.startsWith('reconnection') && name === 'undici')
    return {
      ...good,
      verdict: 'blocked',
      expected: false,
      reason: `Builds on ${testCase.dependsOn[0]}, which fails.`,
    }
  if (at.startsWith('interface/close/inside') && name === 'undici')
    return { ...good, verdict: 'crash', expected: false, detail: exampleDetail(testCase, target) }
  if (at.startsWith('connection/content-type') && name === 'eventsource')
    return { ...good, verdict: 'fail', detail: exampleDetail(testCase, target) }
  if (at === 'interface/close/after-failure eventsource@chromium')
    return {
      ...good,
      expected: false,
      reason: 'Listed as a known failure and passes: take it out.',
    }
  if (at === 'interface/constructor/initial-state reference@node')
    return { ...good, verdict: 'harness-error', detail: exampleDetail(testCase, target) }
  return good
}

const good: Result = { verdict: 'pass', expected: true, durationMs: 12.4, waitedMs: 0, runs: 1 }

const knownFailures = [
  {
    place: 'stream/bom/leading eventsource',
    reason: 'Every leading byte order mark is removed, by the decoder and by the parser.',
  },
  {
    place: 'connection/cors/with-credentials-any-origin native@firefox',
    reason: 'Invented for this example.',
  },
]

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
