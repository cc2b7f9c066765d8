import type { Profile } from '../adapter.ts'
import type { Expectation, Feature } from '../case.ts'

/**
 * The part of an expectation that an API can show: what it cannot is left out of the comparison, so that the rest of
 * the case is still asked.
 */
export function shownExpectation(
  expectation: Expectation,
  profile: Profile,
  lacks: Readonly<Partial<Record<Feature, string>>>,
): Expectation {
  const { events = [] } = expectation
  if (profile === 'parser') {
    const { requests: _requests, delays: _delays, ...shown } = expectation
    return withEvents(
      shown,
      events.filter(({ kind }) => kind === 'message'),
    )
  }
  const left = events.filter(
    ({ kind }) => kind === 'message' || lacks[`${kind}-events`] === undefined,
  )
  if (profile === 'eventsource') return withEvents(expectation, left)
  return withEvents(
    expectation,
    left.map(({ readyState: _readyState, ...shown }) => shown),
  )
}

function withEvents(
  expectation: Expectation,
  events: NonNullable<Expectation['events']>,
): Expectation {
  return expectation.events ? { ...expectation, events } : expectation
}
