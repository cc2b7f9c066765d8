/**
 * What an adapter says its API lacks is asked all the same, by a few cases for each feature: `n/a` is earned. If all of
 * them pass, the API has it, and the first of them is red.
 */
import type { Feature } from '../case.ts'
import { errorAtTheEndId } from './error-at-the-end.ts'

/** Features that an adapter may say to lack → the cases that only an API passes that has it. */
export const shownByCases: Partial<Record<Feature, readonly [string, ...string[]]>> = {
  'reconnection-after-end': ['reconnection/basic/after-end'],
  'reconnection-after-failure': ['reconnection/loss/reset'],
  // The first one passes too if a client waits a short time of its own, the second one if it waits a long one.
  'reconnection-time': ['stream/retry/in-milliseconds', 'stream/retry/kept-for-later-reconnects'],
  'last-event-id-header': ['reconnection/last-event-id/sent'],
  'status-check': ['connection/status/404'],
  'content-type-check': ['connection/content-type/html'],
  'open-events': ['connection/response/ok-opens'],
  'error-events': [errorAtTheEndId],
  'event-ids': ['stream/id/sets-last-event-id'],
  'event-types': ['stream/event-type/named'],
  'text-data': ['stream/delivery/one-event'],
  'many-events': ['limits/event-count/numbered-events'],
  close: ['interface/close/before-the-response'],
  'trusted-events': ['stream/message-event/trusted'],
}

/** The lacked feature that a case is the first to show; undefined if there is none. */
export function featureFirstShownBy(
  caseId: string,
  lacks: Readonly<Record<string, string>>,
): Feature | undefined {
  return (Object.keys(shownByCases) as Feature[]).find(
    (feature) => lacks[feature] !== undefined && shownByCases[feature]?.[0] === caseId,
  )
}
