import type { CaseInfo, KnownFailure, Result, TargetInfo } from '../../results.ts'
import { native } from './engine.ts'
import type { Run } from './run.ts'

/** One case on one target in which a bug is seen. */
export interface Sighting {
  target: TargetInfo
  testCase: CaseInfo
  result: Result
}

/** One thing that an implementation does wrong, as its known failures say it. */
export interface Bug {
  reason: string
  issue?: string | undefined
  /** At least one; those that show it best come first. */
  sightings: Sighting[]
}

/** What has bugs: a package in one version, or an engine or runtime. */
export interface Subject {
  name: string
  version: string | null
  homepage?: string | undefined
  /** Worst first. */
  bugs: Bug[]
}

/** How much it hurts, by chapter: events lost or changed, never reconnects, not connected, left or found closed, details. */
const worstFirst = [
  'stream',
  'reconnection',
  'connection',
  'transport',
  'limits',
  'lifecycle',
  'policy',
  'interface',
]

/** All known failures of a run, by who has them. The project's own reference is no subject. */
export function subjectsOf(run: Run): Subject[] {
  const subjects = new Map<string, Subject & { found: Map<string, Bug> }>()
  for (const target of run.ran.filter(({ implementation }) => implementation.name !== 'reference'))
    for (const testCase of run.results.cases) {
      const result = run.result(target.id, testCase.id)
      if (!result?.knownFailure || !['fail', 'timeout', 'crash'].includes(result.verdict)) continue
      const who = nameAndVersion(target)
      const key = `${who.name} ${who.version}`
      const subject = subjects.get(key) ?? { ...who, bugs: [], found: new Map<string, Bug>() }
      subjects.set(key, subject)
      sight(subject.found, result.knownFailure, { target, testCase, result })
    }
  return [...subjects.values()].map(({ found, ...subject }) => ({
    ...subject,
    bugs: [...found.values()]
      .map((bug) => ({ ...bug, sightings: bug.sightings.toSorted(byShownness) }))
      .toSorted((a, b) => severity(a) - severity(b) || casesOf(b).length - casesOf(a).length),
  }))
}

/** The cases in which a bug is seen, each once. */
export function casesOf({ sightings }: Bug): string[] {
  return [...new Set(sightings.map(({ testCase }) => testCase.id))]
}

/** The hosts on which a bug is seen, each once. */
export function hostsOf({ sightings }: Bug): string[] {
  return [...new Set(sightings.map(({ target }) => target.host.name))]
}

function nameAndVersion({ implementation, host }: TargetInfo): Omit<Subject, 'bugs'> {
  if (implementation.name !== native) return implementation
  // `Node 24.1.0` is name and version in one; workers of an engine are the engine.
  const [, name, version] = /^(.*?) ?([\d.-]+\w*)$/.exec(host.version ?? '') ?? []
  return { name: name || host.name, version: version ?? host.version }
}

function sight(found: Map<string, Bug>, { reason, issue }: KnownFailure, sighting: Sighting): void {
  const bug = found.get(reason) ?? { reason, issue, sightings: [] }
  found.set(reason, bug)
  bug.sightings.push(sighting)
}

function severity(bug: Bug): number {
  const ranks = casesOf(bug).map((id) => worstFirst.indexOf(id.split('/')[0] ?? ''))
  return Math.min(...ranks.map((rank) => (rank === -1 ? worstFirst.length : rank)))
}

/** What says what differs before what ran out of time, and few bytes before many. */
function byShownness(a: Sighting, b: Sighting): number {
  return (
    Number(a.result.verdict !== 'fail') - Number(b.result.verdict !== 'fail') ||
    rankOf(a) - rankOf(b) ||
    sentBytes(a.result) - sentBytes(b.result)
  )
}

function rankOf({ testCase }: Sighting): number {
  return worstFirst.indexOf(testCase.id.split('/')[0] ?? '')
}

function sentBytes({ detail }: Result): number {
  return (detail?.timeline ?? [])
    .map((entry) => ('wire' in entry && entry.wire === 'chunk' ? entry.length : 0))
    .reduce((sum, length) => sum + length, 0)
}
