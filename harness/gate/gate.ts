import { satisfies } from 'semver'
import type { Weight } from '../case.ts'
import type { KnownFailure, Result, TargetInfo } from '../results.ts'
import type { Verdict } from '../judge/verdict.ts'

/** What the gate asks of a verdict; a result of earlier is one too. */
type Judged = Pick<Verdict, 'verdict'> & {
  detail?: Pick<NonNullable<Verdict['detail']>, 'mismatches'> | undefined
}

/**
 * Decides green and red.
 *
 * | verdict                | listed as it came       | listed otherwise        | not listed                    |
 * | ---------------------- | ----------------------- | ----------------------- | ----------------------------- |
 * | fail, timeout, crash   | green                   | red: another failure    | red; at level `should`: green |
 * | pass                   | –                       | red: the entry is stale | green                         |
 * | blocked, n/a, observed | green                   | green                   | green                         |
 * | harness-error          | red                     | red                     | red                           |
 *
 * A tentative case demands what the standard does not yet say, and a disputed one perhaps what it does not say at all:
 * both are green whatever comes of them, but for a harness-error. An entry about them is never stale.
 *
 * An entry that names no verdict and no lists expects any failure; one that names them expects just these, so that a
 * second, new defect in the same case is red. Of several entries about one case and target, one has to fit.
 *
 * What blocks a case is judged for itself, so that one fault is red once.
 *
 * An entry about an engine's own build excuses the same failure in another browser of that engine. Nobody has said
 * that it fails there, so a pass there makes no entry stale.
 */
export function gate(
  verdict: Judged,
  weight: Weight,
  entries: readonly KnownFailure[],
  target: TargetInfo,
): Pick<Result, 'expected' | 'reason' | 'knownFailure'> {
  if (weight === 'tentative' || weight === 'disputed')
    return { expected: verdict.verdict !== 'harness-error' }
  const own = entries.filter((entry) => appliesTo(entry, target))
  switch (verdict.verdict) {
    case 'pass':
      return own[0]
        ? {
            expected: false,
            knownFailure: own[0],
            reason: 'It passes, yet it is listed as a known failure: take the entry out.',
          }
        : { expected: true }
    case 'fail':
    case 'timeout':
    case 'crash': {
      const kin = entries.filter((entry) => appliesToEngine(entry, target))
      const fitting = [...own, ...kin].find((entry) => expects(entry, verdict))
      if (fitting) return { expected: true, knownFailure: fitting }
      if (!own[0]) return { expected: weight === 'should' }
      return { expected: false, knownFailure: own[0], reason: anotherFailure(own[0], verdict) }
    }
    case 'blocked':
    case 'n/a':
    case 'observed':
      return { expected: true }
    case 'harness-error':
      return { expected: false }
  }
}

/** Whether a failure is the one that an entry speaks of. */
export function expects(entry: KnownFailure, verdict: Judged): boolean {
  if (entry.verdict !== undefined && entry.verdict !== verdict.verdict) return false
  const differing = new Set(listsOf(verdict))
  return (
    entry.lists === undefined ||
    (entry.lists.every((list) => differing.has(list)) &&
      differing.size === new Set(entry.lists).size)
  )
}

function anotherFailure(entry: KnownFailure, verdict: Judged): string {
  const expected = inWords(entry.verdict ?? 'any bad verdict', entry.lists)
  const observed = inWords(verdict.verdict, entry.lists && listsOf(verdict))
  return `It is listed as a known failure, but this is another one: expected was ${expected}, and what came is ${observed}.`
}

/** `fail with differences in messages, requests`; just the verdict where lists are not spoken of. */
function inWords(verdict: string, lists: readonly string[] | undefined): string {
  if (lists === undefined) return verdict
  return `${verdict} with ${lists.length === 0 ? 'no difference' : `differences in ${lists.join(', ')}`}`
}

/** The lists of the expectation that differ. */
export function listsOf({ detail }: Judged): string[] {
  return detail?.mismatches.map(({ rule }) => rule) ?? []
}

/** Whether an entry speaks of this target; `chromium*` takes its workers in. */
export function appliesTo(entry: KnownFailure, { implementation, host }: TargetInfo): boolean {
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
  return patterns.some((pattern) => matchesHost(pattern, host))
}

/** Whether a host is one of those that an entry names so. */
export function matchesHost(pattern: string, host: string): boolean {
  return pattern.endsWith('*') ? host.startsWith(pattern.slice(0, -1)) : host === pattern
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
