import { satisfies } from 'semver'
import type { Level } from '../case.ts'
import type { KnownFailure, Result, TargetInfo } from '../results.ts'
import type { Verdict } from '../judge/verdict.ts'

/**
 * Decides green and red.
 *
 * | verdict                | listed | not listed                      |
 * | ---------------------- | ------ | ------------------------------- |
 * | fail, timeout, crash   | green  | red; at level `should`: green   |
 * | pass                   | red: the entry is stale | green          |
 * | blocked, n/a, observed | green  | green                           |
 * | harness-error          | red    | red                             |
 *
 * What blocks a case is judged for itself, so that one fault is red once.
 *
 * An entry about an engine's own build excuses the same failure in another browser of that engine. Nobody has said
 * that it fails there, so a pass there makes no entry stale.
 */
export function gate(
  verdict: Verdict,
  level: Level,
  entries: readonly KnownFailure[],
  target: TargetInfo,
): Pick<Result, 'expected' | 'reason' | 'knownFailure'> {
  const own = entries.find((entry) => appliesTo(entry, target))
  const entry = own ?? entries.find((candidate) => appliesToEngine(candidate, target))
  switch (verdict.verdict) {
    case 'pass':
      return own
        ? {
            expected: false,
            knownFailure: own,
            reason: 'It passes, yet it is listed as a known failure: take the entry out.',
          }
        : { expected: true }
    case 'fail':
    case 'timeout':
    case 'crash':
      if (entry) return { expected: true, knownFailure: entry }
      return { expected: level === 'should' }
    case 'blocked':
    case 'n/a':
    case 'observed':
      return { expected: true }
    case 'harness-error':
      return { expected: false }
  }
}

/** Whether an entry speaks of this target; `chromium*` takes its workers in. */
function appliesTo(entry: KnownFailure, { implementation, host }: TargetInfo): boolean {
  if (!speaksOfHost(entry, host.name)) return false
  const { hosts, versions } = entry
  // An entry about all hosts that speaks of versions means those of engines.
  const engineVersion = hosts === undefined ? host.engineVersion : undefined
  return isWithin(versions, implementation.version ?? comparable(engineVersion ?? host.version))
}

/** Whether an entry speaks of the engine of this target, which is another browser than the engine's own build. */
function appliesToEngine(
  { hosts, versions }: KnownFailure,
  { implementation, host: { engineHost, engineVersion } }: TargetInfo,
): boolean {
  if (engineHost === undefined || hosts === undefined || !names(hosts, engineHost)) return false
  return isWithin(versions, implementation.version ?? comparable(engineVersion ?? null))
}

function names(patterns: readonly string[], host: string): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? host.startsWith(pattern.slice(0, -1)) : host === pattern,
  )
}

function isWithin(range: string | undefined, version: string | null): boolean {
  if (range === undefined) return true
  return version !== null && satisfies(version, range, { includePrerelease: true })
}

/** Whether an entry speaks of a host, whatever the version. */
export function speaksOfHost({ hosts }: KnownFailure, host: string): boolean {
  return hosts === undefined || names(hosts, host)
}

/** Engines count in two, three or four numbers; ranges speak of three. */
function comparable(version: string | null): string | null {
  const numbers = version
    ?.match(/\d+(\.\d+)*/)?.[0]
    .split('.')
    .slice(0, 3)
  return numbers ? [...numbers, '0', '0'].slice(0, 3).join('.') : null
}
