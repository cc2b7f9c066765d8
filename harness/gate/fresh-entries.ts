import { causesOf, familyOf, type Sighting } from '../causes.ts'
import { ListName, type Result } from '../results.ts'
import { listsOf } from './gate.ts'
import { idsMatching, type KnownFailureEntry } from './known-failures.ts'

/** How a case fails: an entry that says so expects no other failure. */
type Shape = Pick<KnownFailureEntry, 'verdict' | 'lists'>

/**
 * Entries about failures that nobody has listed: one for each cause, verdict, lists and hosts, worst first. Their reason
 * is empty.
 */
export function freshEntries(failures: readonly Sighting[]): KnownFailureEntry[] {
  return causesOf(failures).flatMap(({ sightings }) => {
    const facts = new Map<string, { id: string; shape: Shape; hosts: string[] }>()
    for (const { target, testCase, result } of sightings) {
      const shape = shapeOf(result)
      const key = JSON.stringify([testCase.id, shape])
      const fact = facts.get(key) ?? { id: testCase.id, shape, hosts: [] }
      facts.set(key, { ...fact, hosts: [...fact.hosts, target.host.name] })
    }
    const entries = new Map<string, KnownFailureEntry>()
    for (const { id, shape, hosts } of facts.values()) {
      const key = JSON.stringify([shape, hosts])
      const cases = [...(entries.get(key)?.cases ?? []), id]
      entries.set(key, { reason: '', cases, hosts, ...shape })
    }
    return [...entries.values()]
  })
}

/**
 * Puts new entries behind those there are; what is like an entry that is not explained either joins it.
 *
 * @param caseIds in the order of the corpus, in which the cases of an entry are listed
 */
export function joinedEntries(
  entries: readonly KnownFailureEntry[],
  fresh: readonly KnownFailureEntry[],
  caseIds: readonly string[],
): KnownFailureEntry[] {
  const joined = [...entries]
  const place = new Map(caseIds.map((id, index) => [id, index]))
  const inOrder = (cases: readonly string[]): string[] =>
    cases.toSorted((a, b) => (place.get(a) ?? -1) - (place.get(b) ?? -1))
  for (const entry of fresh) {
    const families = new Set(entry.cases.map(familyOf))
    const index = joined.findIndex(
      (other) =>
        isAlike(other, entry) &&
        other.cases.some((pattern) =>
          idsMatching(pattern, caseIds).some((id) => families.has(familyOf(id))),
        ),
    )
    const other = joined[index]
    if (other) joined[index] = { ...other, cases: inOrder([...other.cases, ...entry.cases]) }
    else joined.push({ ...entry, cases: inOrder(entry.cases) })
  }
  return joined
}

/** Whether two entries have no reason and differ only in their cases. */
function isAlike({ cases: _cases, ...one }: KnownFailureEntry, other: KnownFailureEntry): boolean {
  const { cases: _others, ...members } = other
  return one.reason === '' && canonical(one) === canonical(members)
}

function canonical(members: object): string {
  return JSON.stringify(Object.entries(members).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function shapeOf(result: Result): Shape {
  const lists = listsOf(result).flatMap((list) => ListName.safeParse(list).data ?? [])
  return {
    verdict: result.verdict as NonNullable<Shape['verdict']>,
    ...(lists.length > 0 && { lists }),
  }
}
