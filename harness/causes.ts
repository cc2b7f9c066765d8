/**
 * Bad verdicts by cause: those of one case family, the first two segments of an id, in which the same list of the
 * expectation differs, are one. Families whose verdicts mostly differ in the same way are one too: `lastEventId` that
 * is lost shows in `stream/id` and in `reconnection/last-event-id`. What a person reads and writes down is then a
 * dozen causes rather than a hundred verdicts. It is a guess, and nothing that decides green or red.
 */
import type { CaseInfo, Mismatch, Result, TargetInfo } from './results.ts'

/** One case on one target in which something is wrong. */
export interface Sighting {
  target: TargetInfo
  testCase: CaseInfo
  result: Result
}

export interface Cause {
  /** Case families, such as `stream/id`, in the order in which they came. */
  families: string[]
  /** What most of its verdicts have in common, in words: `messages: fewer than expected`. */
  difference: string
  /** At least one; those that show it best come first. */
  sightings: Sighting[]
}

/** How much it hurts: events lost or changed, reconnecting, ids, not connected, left or found closed, details. */
const worstFirst = [
  'stream',
  'reconnection',
  'stream/retry',
  'stream/id',
  'reconnection/last-event-id',
  'connection',
  'transport',
  'limits',
  'lifecycle',
  'policy',
  'interface',
  'client',
]

/** The lists that differ, the worst first. */
const tellingLists = [
  'messages',
  'events',
  'requests',
  'comments',
  'reconnectionTimes',
  'delays',
  'disconnects',
  'growth',
  'throws',
  'reads',
  'unhandled',
]

/** The causes of bad verdicts, worst first. */
export function causesOf(sightings: readonly Sighting[]): Cause[] {
  const ofFamilies = groupedBy(sightings, ({ testCase, result }) =>
    [familyOf(testCase.id), kindOf(result)].join(' '),
  )
  return groupedBy(ofFamilies, (group) => commonDifference(group) ?? keyOf(group))
    .map((groups) => {
      const ofCause = groups.flat().toSorted(byShownness)
      const kinds = ofCause.map(({ result }) => `${kindOf(result)} not as expected`)
      return {
        families: [...new Set(groups.flat().map(({ testCase }) => familyOf(testCase.id)))],
        difference: groups.map(commonDifference)[0] ?? kinds[0] ?? '',
        sightings: ofCause,
      }
    })
    .toSorted(bySeverity)
}

/** Sorts what has sightings: how much the worst of its cases hurts, then in how many cases it is seen. */
export function bySeverity(
  a: { sightings: readonly Sighting[] },
  b: { sightings: readonly Sighting[] },
): number {
  return severity(a.sightings) - severity(b.sightings) || caseCount(b) - caseCount(a)
}

/** Sorts sightings: what says what differs before what ran out of time, and few bytes before many. */
export function byShownness(a: Sighting, b: Sighting): number {
  return (
    Number(a.result.verdict !== 'fail') - Number(b.result.verdict !== 'fail') ||
    rankOf(a.testCase.id) - rankOf(b.testCase.id) ||
    sentBytes(a.result) - sentBytes(b.result)
  )
}

function severity(sightings: readonly Sighting[]): number {
  return Math.min(...sightings.map(({ testCase }) => rankOf(testCase.id)))
}

function rankOf(caseId: string): number {
  const chapter = worstFirst.indexOf(caseId.split('/')[0] ?? '')
  const rank = Math.max(chapter, worstFirst.indexOf(familyOf(caseId)))
  return rank === -1 ? worstFirst.length : rank
}

function caseCount({ sightings }: { sightings: readonly Sighting[] }): number {
  return new Set(sightings.map(({ testCase }) => testCase.id)).size
}

function sentBytes({ detail }: Result): number {
  return (detail?.timeline ?? [])
    .map((entry) => ('wire' in entry && entry.wire === 'chunk' ? entry.length : 0))
    .reduce((sum, length) => sum + length, 0)
}

/** The first two segments of an id. */
export function familyOf(caseId: string): string {
  return caseId.split('/').slice(0, 2).join('/')
}

/** The list that tells most of what is wrong; the verdict if none differs. */
function kindOf(result: Result): string {
  return result.verdict === 'pass' ? 'passes' : (tellingMismatch(result)?.rule ?? result.verdict)
}

function tellingMismatch({ detail }: Result): Mismatch | undefined {
  const rank = ({ rule }: Mismatch): number => tellingLists.indexOf(rule)
  return detail?.mismatches.toSorted((a, b) => rank(a) - rank(b))[0]
}

/** The difference that more than half of some verdicts have in common. */
function commonDifference(group: readonly Sighting[]): string | undefined {
  const alike = groupedBy(group, ({ result }) => differenceOf(result))
  const most = alike.find(({ length }) => length * 2 > group.length)?.[0]
  return most && differenceOf(most.result)
}

function keyOf([first]: readonly Sighting[]): string {
  return first ? `${familyOf(first.testCase.id)} ${kindOf(first.result)}` : ''
}

/** How the list that tells most differs first, without the values of the case. */
function differenceOf(result: Result): string {
  const { verdict, detail } = result
  const mismatch = tellingMismatch(result)
  if (verdict === 'pass') return 'passes, yet it is listed as a known failure'
  if (!mismatch) return detail ? `${verdict}: ${detail.problem}` : (result.reason ?? verdict)
  const [expected, observed] = [entriesOf(mismatch.expected), entriesOf(mismatch.observed)]
  const index = expected.findIndex((entry, place) => entry !== observed[place])
  const [wanted = '', got] = [expected[index], observed[index]]
  const says = (what: string): string => `${mismatch.rule}: ${what}`
  if (observed.length === 0) return says('none')
  if (index === -1) return says('more than expected')
  if (got === undefined) return says('fewer than expected')
  if (observed.length < expected.length && expected.includes(got, index + 1))
    return says('one is missing')
  if (observed.length > expected.length && observed.includes(wanted, index + 1))
    return says('one too many')
  return says(`${differingMembers(wanted, got).join(', ') || 'how many alike'} not as expected`)
}

/** The lines of a list; see `shown` in harness/judge/lines.ts. */
function entriesOf(list: string): string[] {
  return list === '(none)' ? [] : list.split('\n')
}

function differingMembers(wanted: string, got: string): string[] {
  const [expected, observed] = [membersOf(wanted), membersOf(got)]
  return [...expected].filter(([name, value]) => observed.get(name) !== value).map(([name]) => name)
}

/** `name: value, name: value`, as far as it can be told apart: values are JSON and may hold anything. */
function membersOf(line: string): Map<string, string> {
  const members = line.replace(/ × \d+$/, '').split(/, (?=[a-zA-Z][\w -]*: )/)
  return new Map(
    members.map((member) => {
      const [name = '', ...value] = member.split(': ')
      return [name, value.join(': ')]
    }),
  )
}

function groupedBy<Item>(items: readonly Item[], keyFor: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyFor(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()]
}
