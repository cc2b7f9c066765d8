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
  const { events, messages, requests, delays, ...rest } = expectation
  if (profile === 'parser')
    return {
      ...rest,
      ...(messages && { messages }),
      ...(events && { events: events.filter(({ kind }) => kind === 'message') }),
    }
  const kinds = new Set<unknown>([
    ...(lacks['open-events'] === undefined ? [] : ['open']),
    ...(lacks['error-events'] === undefined ? [] : ['error']),
  ])
  const left = events?.filter(({ kind }) => !kinds.has(kind))
  return {
    ...expectation,
    ...(left && {
      events: profile === 'client' ? left.map(({ readyState: _, ...members }) => members) : left,
    }),
  }
}
