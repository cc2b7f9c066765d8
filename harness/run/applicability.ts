import { notOffered } from '../results.ts'
import type { Profile } from '../adapter.ts'
import { type Case, type Feature, features, optionalFeatures, profileOf } from '../case.ts'
import type { Host } from '../hosts/host.ts'
import { featuresImplied } from './implied-features.ts'
import { isParsing, isShownByAll } from './parsing-case.ts'

/** What every API offers unless it says that it does not. */
const alwaysOffered = [
  'reconnection-after-end',
  'reconnection-after-failure',
  'reconnection-time',
  'last-event-id-header',
  'status-check',
  'content-type-check',
  'open-events',
  'error-events',
  'event-ids',
  'event-types',
  'text-data',
  'many-events',
  'close',
  'listener-steps',
] as const satisfies readonly Feature[]

const ofParsers: readonly Feature[] = [
  'reconnection-time',
  'event-ids',
  'event-types',
  'text-data',
  'many-events',
]

/** What no parser is asked for. */
const ofConnections = new Set<Feature>(
  alwaysOffered.filter((feature) => !ofParsers.includes(feature)),
)

/** What an API of each profile offers by its shape. */
const profileOffers: Record<Profile, readonly Feature[]> = {
  eventsource: [
    'connections',
    'source-object',
    'trusted-events',
    'own-interface',
    ...alwaysOffered,
  ],
  client: ['connections', ...alwaysOffered],
  parser: ofParsers,
}

/** What an API of each profile may offer beside it. */
export const mayOffer: Readonly<Record<Profile, readonly Feature[]>> = {
  eventsource: [],
  client: optionalFeatures,
  parser: ['comments'],
}

const optional = new Set<Feature>(optionalFeatures)

/** Features that belong to the API; the others belong to the host. */
const ofTheApi = new Set<Feature>(profileOffers.eventsource)

/** Features of realms into which the suite does not bring an implementation: only the host's own is there. */
const ofTheNative = new Set<Feature>(['frames', 'workers', 'service-workers', 'page-cache'])

/** Who is asked whether a case applies. */
export interface Applicant {
  profile: Profile
  lacks: Readonly<Record<string, string>>
  /** What the adapter says that the API offers beside what every API does. */
  offers?: readonly string[]
  host: Pick<Host, 'name' | 'offers' | 'lacks' | 'unreachable'>
  /** The implementation is the host's own. */
  isNative?: boolean
}

/** Why a case does not apply to a target; null if it does. */
export function reasonNotApplicable(
  testCase: Case,
  { profile, lacks, offers = [], host, isNative = false }: Applicant,
): string | null {
  for (const feature of featuresNeeded(testCase, profile)) {
    const missing = host.lacks?.[feature]
    if (missing !== undefined) return missing
    const lacking = lacks[feature]
    if (lacking !== undefined) return `${notOffered}${lacking}.`
    if (optional.has(feature)) {
      if (mayOffer[profile].includes(feature) && offers.includes(feature)) continue
      return `The standard does not have this, and the adapter does not say that the API offers it: ${features[feature]}.`
    }
    if (ofTheApi.has(feature) && !profileOffers[profile].includes(feature))
      return `An API of profile ${profile} has no such thing: ${features[feature]}.`
    if (ofTheNative.has(feature) && !isNative)
      return `An implementation is loaded beside the probe only; there are no ${features[feature]}.`
    if (!ofTheApi.has(feature) && !host.offers.includes(feature))
      return `Host ${host.name} has no such thing: ${features[feature]}.`
  }
  return reasonUnreachable(testCase, host)
}

/** Why an origin that the case speaks of cannot be reached; null if all can. */
function reasonUnreachable(
  { client, server }: Case,
  { unreachable = {} }: Pick<Host, 'unreachable'>,
): string | null {
  const text = JSON.stringify([client, server])
  for (const [origin, reason] of Object.entries(unreachable))
    if (text.includes(`{${origin}}`) || text.includes(`{${origin}-host}`)) return reason
  return null
}

/** The features a case asks for, by name and by what its scripts use. */
function featuresNeeded(testCase: Case, profile: Profile): Feature[] {
  const needed = [...(testCase.requires ?? []), ...featuresImplied(testCase)]
  if (profile === 'parser' && isParsing(testCase))
    return needed.filter((feature) => !ofConnections.has(feature))
  return [
    ...needed,
    'connections',
    ...(usesSourceObject(testCase) ? (['source-object'] as const) : []),
  ]
}

/** Steps and members that only the object of the standard has; its readyState alone is left out of a comparison. */
function usesSourceObject({ client = [], expect, outcomes = [] }: Case): boolean {
  const { events = [], messages = [], throws = [] } = expect ?? {}
  const open = outcomes.flatMap((outcome) => outcome.expect.events ?? [])
  return (
    client.some((step) => profileOf(step) === 'eventsource') ||
    events.some((event) => !isShownByAll(event, 'readyState')) ||
    open.some((event) => !isShownByAll(event)) ||
    messages.some(({ origin }) => origin !== undefined) ||
    throws.length > 0
  )
}
