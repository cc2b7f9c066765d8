import { type Case, type Feature, features } from '../../case.ts'
import type { Profile } from '../../adapter.ts'
import { reasonNotApplicable } from '../../run/applicability.ts'

/** A set that is to be made, or was: a file that is there is left as it is. */
interface SetRule {
  name: string
  title: string
  rule: string
  rank?: number
  takesIn: (testCase: Case) => boolean
}

/** What only the host's own EventSource can offer. */
const ofTheHostsOwn = ['own-interface', 'trusted-events'] as const satisfies readonly Feature[]

/** What every level has in common. */
const forEverybody =
  'Cases of the levels must and interop, of all chapters, that ask the host for nothing that some hosts do not have ' +
  "(a document, cookies, TLS, HTTP/2 and the like) and for nothing that only a host's own EventSource can offer"

/** The sets of this project, in the order in which they were made. */
export const setRules: readonly SetRule[] = [
  {
    name: '2026.1',
    title: '2026.1',
    rule: 'The whole corpus as it was when this set was made, but for what is tentative or slow.',
    takesIn: isScored,
  },
  {
    name: 'event-stream-2026',
    title: 'Event stream 2026',
    rule: `${forEverybody}, and that a parser can answer: bytes in, events out.`,
    rank: 1,
    takesIn: (testCase) => isAskedOf(testCase, 'parser'),
  },
  {
    name: 'sse-client-2026',
    title: 'SSE client 2026',
    rule: `${forEverybody}, and that a client without the interface of the standard can answer: connections, reconnection, ids, and all of Event stream 2026.`,
    rank: 2,
    takesIn: (testCase) => isAskedOf(testCase, 'client'),
  },
  {
    name: 'eventsource-2026',
    title: 'EventSource 2026',
    rule: `${forEverybody}: the whole interface, and all of SSE client 2026.`,
    rank: 3,
    takesIn: (testCase) => isAskedOf(testCase, 'eventsource'),
  },
]

/** Whether every run runs a case and scores it. */
function isScored({ tentative, disputed, slow }: Case): boolean {
  return tentative === undefined && disputed === undefined && slow === undefined
}

/** Whether a case gates, and applies to every implementation of a profile on every host. */
function isAskedOf(testCase: Case, profile: Profile): boolean {
  const { level = 'must' } = testCase
  if (!isScored(testCase) || (level !== 'must' && level !== 'interop')) return false
  const host = { name: 'any', offers: [] }
  const lacks = Object.fromEntries(ofTheHostsOwn.map((feature) => [feature, features[feature]]))
  return reasonNotApplicable(testCase, { profile, lacks, host }) === null
}
