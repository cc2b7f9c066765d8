import { byShownness, bySeverity, causesOf, type Sighting } from '../../causes.ts'
import type { KnownFailure, TargetInfo } from '../../results.ts'
import { native } from './engine.ts'
import type { Run } from './run.ts'

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
      .flatMap(explained)
      .map((bug) => ({ ...bug, sightings: bug.sightings.toSorted(byShownness) }))
      .toSorted(bySeverity),
  }))
}

/** What nobody has looked at has no reason: its causes stand for it. */
function explained(bug: Bug): Bug[] {
  if (bug.reason !== '') return [bug]
  return causesOf(bug.sightings).map(({ families, difference, sightings }) => ({
    reason: `Not explained yet, in ${families.join(', ')}: ${difference}`,
    sightings,
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
