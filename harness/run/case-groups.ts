import type { CorpusCase } from '../corpus/corpus.ts'
import { speaksOfHost } from '../gate/gate.ts'
import type { KnownFailures } from '../gate/known-failures.ts'
import type { KnownFailure } from '../results.ts'
import { demandedWaitMs } from './demanded-wait.ts'
import type { OpenTarget } from './open-target.ts'

/** Cases that may be run beside each other, those that wait longest first. */
interface CaseGroup {
  group: readonly CorpusCase[]
  /** How many of those that wait longest are in flight. */
  slow: number
  /** How many of the others are in flight beside them, from the end of the group: they work while the slow ones wait. */
  quick: number
}

/** How many cases are in flight for each slot: enough to fill the slots while a basic is waited for. */
const casesPerSlot = 2
/** The part of the slots that those which wait longest may have. With all of them, the processors would be idle at first. */
const slowPart = 3 / 4

/** The cases of a target in groups that are run one after the other. */
export function groupsOf(
  cases: readonly CorpusCase[],
  { profile, target: { host } }: Pick<OpenTarget, 'profile' | 'target'>,
  knownFailures: KnownFailures,
): CaseGroup[] {
  const inOrder = slowFirst(cases, (id) => mayComeLate(knownFailures.get(id) ?? [], host.name))
  const many = host.slots * casesPerSlot
  const slow = Math.ceil(host.slots * slowPart)
  return [
    {
      group: inOrder.filter((each) => !isLarge(each) && !isTimed(each)),
      slow,
      quick: many - slow,
    },
    // What compares times is measured while this process sends for nobody else. It comes before what builds on it.
    { group: inOrder.filter(isTimed), slow: 1, quick: 0 },
    // What moves megabytes keeps this process busy, so that bytes of others would be sent late. A parser waits for
    // nothing: its large streams beside each other take processor time from each other alone, and one whose time grows
    // with the square took others past their deadlines. So it was with a test service, whose one process has all streams.
    {
      group: inOrder.filter((each) => isLarge(each) && !isTimed(each)),
      slow: profile === 'parser' || host.entry === 'bridge' ? 1 : many,
      quick: 0,
    },
  ]
}

function isLarge({ id }: CorpusCase): boolean {
  return id.startsWith('limits/')
}

function isTimed({ expect }: CorpusCase): boolean {
  return expect?.growth !== undefined
}

/** Whether a case is known to fail on a host by running into its deadline, as far as its entries say. */
function mayComeLate(entries: readonly KnownFailure[], host: string): boolean {
  return entries.some((entry) => speaksOfHost(entry, host) && entry.verdict !== 'fail')
}

/** What may run into its deadline comes first, then what waits longest, so that no slot waits alone at the end. */
function slowFirst(
  cases: readonly CorpusCase[],
  mayBeLate: (caseId: string) => boolean,
): CorpusCase[] {
  const cost = (testCase: CorpusCase): number => {
    const quiets = (testCase.client ?? []).map((step) => ('quiet' in step ? step.quiet : 0))
    const deadlineMs = mayBeLate(testCase.id) ? 10_000 : 0
    return quiets.reduce((sum, ms) => sum + ms, demandedWaitMs(testCase) + deadlineMs)
  }
  return cases.toSorted((a, b) => cost(b) - cost(a))
}
