import type { Sighting } from '../causes.ts'
import type { KnownFailure } from '../results.ts'
import { freshEntries, joinedEntries } from './fresh-entries.ts'
import { appliesTo, expects, gate, matchesHost } from './gate.ts'
import { idsMatching, type KnownFailureEntry } from './known-failures.ts'

/** What came of an update. */
export interface Update {
  entries: KnownFailureEntry[]
  /** How many verdicts are listed now that were not. */
  added: number
  /** How many verdicts were listed, and are not as listed any more. */
  dropped: number
}

/** An entry, with what a run says about where each of its cases fails. */
interface Reviewed {
  entry: KnownFailureEntry
  ids: string[]
  /** Case id → hosts where it was seen to be otherwise. */
  dropped: Map<string, Set<string>>
  /** Case id → further hosts where it was seen to fail just so. */
  added: Map<string, string[]>
}

/**
 * The entries of a known-failures file after a run, so that the same run is green and another failure is red. What the
 * run did not measure stays as it is, and so do order and reasons. Entries that are new have an empty reason: one for
 * each cause, verdict and lists.
 *
 * @param measured every result of the run, of one implementation
 * @param caseIds the cases there are, in the order of the corpus
 * @param hostNames the hosts there are, for patterns that no longer hold as a whole
 */
export function updatedKnownFailures(
  entries: readonly KnownFailureEntry[],
  measured: readonly Sighting[],
  caseIds: readonly string[],
  hostNames: readonly string[],
): Update {
  const reviewed = entries.map((entry): Reviewed => {
    const ids = [...new Set(entry.cases.flatMap((pattern) => idsMatching(pattern, caseIds)))]
    return { entry, ids, dropped: new Map(), added: new Map() }
  })
  const about = (id: string): Reviewed[] => reviewed.filter(({ ids }) => ids.includes(id))
  const fresh: Sighting[] = []
  for (const sighting of measured) {
    const { target, testCase, result } = sighting
    const own = about(testCase.id)
    const entriesOf = own.map(({ entry }) => entry)
    if (gate(result, testCase.level, entriesOf, target).expected || !isListable(result)) continue
    const host = target.host.name
    for (const { entry, dropped } of own)
      if (appliesTo(entry, target))
        dropped.set(testCase.id, (dropped.get(testCase.id) ?? new Set()).add(host))
    if (gate(result, testCase.level, [], target).expected) continue
    const kin = own.find(({ entry }) => isSameElsewhere(entry, sighting))
    if (kin) kin.added.set(testCase.id, [...(kin.added.get(testCase.id) ?? []), host])
    else fresh.push(sighting)
  }
  const kept = reviewed.flatMap((each) => keptOf(each, measured, hostNames))
  const count = (which: 'dropped' | 'added', { [which]: ids }: Reviewed): number =>
    [...ids.values()].reduce((sum, hosts) => sum + [...hosts].length, 0)
  const total = (which: 'dropped' | 'added'): number =>
    reviewed.reduce((sum, each) => sum + count(which, each), 0)
  return {
    entries: joinedEntries(kept, freshEntries(fresh), caseIds),
    added: fresh.length + total('added'),
    dropped: total('dropped'),
  }
}

/** Whether an entry can say anything of such a verdict. */
function isListable({ verdict, unscored }: Sighting['result']): boolean {
  if (unscored) return false
  return verdict === 'pass' || verdict === 'fail' || verdict === 'timeout' || verdict === 'crash'
}

/** Whether a failure is the one of an entry about other hosts. Browsers' own are of different makers. */
function isSameElsewhere(entry: KnownFailure, { target, result }: Sighting): boolean {
  const { hosts, ...everywhere } = entry
  return (
    hosts !== undefined &&
    entry.lists !== undefined &&
    target.implementation.name !== 'native' &&
    !appliesTo(entry, target) &&
    appliesTo(everywhere, target) &&
    expects(entry, result)
  )
}

/** An entry as far as it holds: apart for cases that fail on other hosts than the others. */
function keptOf(
  { entry, ids, dropped, added }: Reviewed,
  measured: readonly Sighting[],
  hostNames: readonly string[],
): KnownFailureEntry[] {
  if (dropped.size === 0 && added.size === 0) return [entry]
  const groups = new Map<string, { hosts: string[] | undefined; ids: string[] }>()
  groups.set(JSON.stringify(entry.hosts ?? null), { hosts: entry.hosts, ids: [] })
  for (const id of ids) {
    const without = dropped.get(id)
    const base = without ? hostsWithout(entry, id, without, measured, hostNames) : entry.hosts
    const more = added.get(id) ?? []
    const hosts = more.length > 0 ? [...new Set([...(base ?? []), ...more])] : base
    if (hosts?.length === 0) continue
    const key = JSON.stringify(hosts ?? null)
    const group = groups.get(key) ?? { hosts, ids: [] }
    groups.set(key, group)
    group.ids.push(id)
  }
  return [...groups.values()].flatMap((group) => {
    const cases = casesOf(entry.cases, group.ids, ids)
    if (cases.length === 0) return []
    return [{ ...entry, cases, ...(group.hosts && { hosts: group.hosts }) }]
  })
}

/** The patterns of an entry that still hold, and the ids that are left of the others. */
function casesOf(
  patterns: readonly string[],
  left: readonly string[],
  all: readonly string[],
): string[] {
  const isLeft = new Set(left)
  const cases = patterns.flatMap((pattern) => {
    const ids = idsMatching(pattern, all)
    return ids.every((id) => isLeft.has(id)) && ids.length > 0
      ? [pattern]
      : ids.filter((id) => isLeft.has(id))
  })
  return [...new Set(cases)]
}

/** The hosts that an entry still speaks of. One about all hosts speaks, from now on, of those where it was seen. */
function hostsWithout(
  entry: KnownFailureEntry,
  id: string,
  without: ReadonlySet<string>,
  measured: readonly Sighting[],
  hostNames: readonly string[],
): string[] {
  const seen = measured.filter(
    ({ testCase, target }) => testCase.id === id && appliesTo(entry, target),
  )
  if (!entry.hosts)
    return seen
      .filter(({ result }) => result.verdict !== 'n/a' && result.verdict !== 'observed')
      .map(({ target }) => target.host.name)
      .filter((host) => !without.has(host))
  const known = [...new Set([...hostNames, ...seen.map(({ target }) => target.host.name)])]
  return entry.hosts.flatMap((pattern) => {
    const matching = known.filter((host) => matchesHost(pattern, host))
    if (!matching.some((host) => without.has(host))) return [pattern]
    return matching.filter((host) => !without.has(host))
  })
}
