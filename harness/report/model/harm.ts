import { familyOf } from '../../causes.ts'
import type { CaseInfo, Result } from '../../results.ts'

/** How a failure hurts who uses the implementation, the worst first. */
export const harms = ['events', 'reconnection', 'ids', 'lateness', 'connecting', 'details'] as const
export type Harm = (typeof harms)[number]

export const harmTitles: Readonly<Record<Harm, string>> = {
  events: 'Events lost or changed',
  reconnection: 'Does not reconnect, or not as it should',
  ids: 'Wrong last event ID',
  lateness: 'Late or slow',
  connecting: 'Does not connect, or to what is no stream',
  details: 'Details of interface and requests',
}

const aboutIds = new Set(['stream/id', 'reconnection/last-event-id', 'client/last-event-id'])
const aboutTime = new Set(['stream/delivery', 'limits/growth'])
const aboutReconnecting = new Set([
  'stream/retry',
  'transport/silence',
  'transport/refused',
  'transport/http2-loss',
])
// Who hears of messages and events sees whether one is lost; what else these chapters ask is a detail.
const aboutEvents = new Set(['stream', 'limits', 'transport'])
const details = new Set(['interface', 'lifecycle', 'policy', 'client'])

/**
 * How the failure of a case hurts, by what the case is about and by the lists that differ: a guess by rule, for the order
 * of a table, and nothing that decides red or green.
 */
export function harmOf({ id }: Pick<CaseInfo, 'id'>, { verdict, detail }: Result): Harm {
  const [chapter = ''] = id.split('/')
  const family = familyOf(id)
  const rules = new Set(detail?.mismatches.map(({ rule }) => rule))
  if (details.has(chapter) && family !== 'client/last-event-id') return 'details'
  if (aboutIds.has(family)) return 'ids'
  if (aboutTime.has(family) || rules.has('growth')) return 'lateness'
  if (chapter === 'reconnection' || aboutReconnecting.has(family)) return 'reconnection'
  const losesEvents = rules.has('messages') || rules.has('events') || verdict === 'crash'
  if (!losesEvents) return 'details'
  if (chapter === 'connection') return 'connecting'
  return aboutEvents.has(chapter) ? 'events' : 'details'
}
