import type { Sighting } from './causes.ts'
import type { CaseInfo, Result } from './results.ts'

/** What a sighting is of; the rest is as in most. */
interface Seen {
  host?: string
  verdict?: Result['verdict']
  level?: CaseInfo['level']
  /** List → expected and observed, as text; none if left out. */
  lists?: Record<string, readonly [expected: string, observed: string]>
  implementation?: string
  version?: string
  result?: Partial<Result>
}

/** A result of a case on a host, as a run gives it. */
export function sighting(id: string, seen: Seen = {}): Sighting {
  const { host = 'node', verdict = 'fail', level = 'must', lists, implementation = 'x' } = seen
  const mismatches = Object.entries(lists ?? {}).map(([rule, [expected, observed]]) => ({
    rule,
    expected,
    observed,
  }))
  const evidence = { chunking: 'as written', timeline: [], command: 'run it' }
  const detail = { ...evidence, problem: 'Not as expected.', mismatches }
  return {
    target: {
      id: `${implementation}@${host}`,
      implementation: { name: implementation, version: seen.version ?? '1.2.3', profile: 'client' },
      host: { name: host, version: '20.0.0', source: null },
    },
    testCase: {
      id,
      title: `The title of ${id}.`,
      requirements: ['FLD-01'],
      level,
      dependsOn: [],
      file: 'f',
      server: [],
    },
    result: {
      verdict,
      expected: verdict === 'pass' || verdict === 'n/a' || verdict === 'blocked',
      durationMs: 1,
      waitedMs: 0,
      runs: 1,
      ...(['fail', 'timeout', 'crash'].includes(verdict) && { detail }),
      ...seen.result,
    },
  }
}

/** Ways in which a list differs. */
export const none = ['data: "a"', '(none)'] as const
export const changed = ['data: "a", lastEventId: "1"', 'data: "a", lastEventId: ""'] as const
