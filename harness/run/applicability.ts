import type { Profile } from '../adapter.ts'
import { type Case, type Connection, type Feature, features, profileOf } from '../case.ts'
import type { Host } from '../hosts/host.ts'
import { featuresImplied } from './implied-features.ts'

/** What an API of each profile offers by its shape. */
const profileOffers: Record<Profile, readonly Feature[]> = {
  eventsource: ['connections', 'source-object', 'trusted-events', 'own-interface'],
  client: ['connections'],
  parser: [],
}

/** Features that belong to the API; the others belong to the host. */
const ofTheApi = new Set<Feature>(profileOffers.eventsource)

/** Features of realms into which the suite does not bring an implementation: only the host's own is there. */
const ofTheNative = new Set<Feature>(['frames', 'workers', 'service-workers'])

/** Who is asked whether a case applies. */
export interface Applicant {
  profile: Profile
  lacks: Readonly<Record<string, string>>
  host: Host
  /** The implementation is the host's own. */
  isNative?: boolean
}

/** Why a case does not apply to a target; null if it does. */
export function reasonNotApplicable(
  item: Case,
  { profile, lacks, host, isNative = false }: Applicant,
): string | null {
  for (const feature of featuresNeeded(item)) {
    const lacking = lacks[feature]
    if (lacking !== undefined) return `The API does not offer this: ${lacking}.`
    if (ofTheApi.has(feature) && !profileOffers[profile].includes(feature))
      return `An API of profile ${profile} has no such thing: ${features[feature]}.`
    if (ofTheNative.has(feature) && !isNative)
      return `An implementation is loaded beside the probe only; there are no ${features[feature]}.`
    if (!ofTheApi.has(feature) && !host.offers.includes(feature))
      return `Host ${host.name} has no such thing: ${features[feature]}.`
  }
  return null
}

/** The features a case asks for, by name and by what its scripts use. */
function featuresNeeded(item: Case): Feature[] {
  const needed = new Set<Feature>([...(item.requires ?? []), ...featuresImplied(item)])
  if (!isParsingOnly(item)) needed.add('connections')
  if (usesSourceObject(item)) needed.add('source-object')
  return [...needed]
}

/** A case that bytes in and messages out can answer: one plain stream, nothing but messages expected. */
function isParsingOnly({ server, client = [], expect }: Case): boolean {
  const [only, ...others] = server
  return (
    only !== undefined &&
    others.length === 0 &&
    isPlainStream(only) &&
    client.every((step) => profileOf(step) === 'parser') &&
    expect !== undefined &&
    Object.keys(expect).every((rule) => rule === 'messages') &&
    (expect.messages ?? []).every((message) => message.origin === undefined)
  )
}

function isPlainStream(connection: Connection): boolean {
  if (!('body' in connection)) return false
  return connection.status === undefined && connection.contentType === undefined
}

/** Steps and members that only the object of the standard has. */
function usesSourceObject({ client = [], expect, outcomes = [] }: Case): boolean {
  const expectations = [expect, ...outcomes.map((outcome) => outcome.expect)]
  return (
    client.some((step) => profileOf(step) === 'eventsource') ||
    expectations.some(
      (expectation) =>
        expectation?.events?.some((event) =>
          Object.keys(event).some((name) => !clientMembers.has(name)),
        ) || expectation?.messages?.some((message) => message.origin !== undefined),
    )
  )
}

/** What a client of profile `client` shows of an event. */
const clientMembers = new Set(['kind', 'type', 'data', 'lastEventId', 'of'])
