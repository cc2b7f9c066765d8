import type { Case } from '../../case.ts'
import { reasonNotApplicable } from '../../run/applicability.ts'
import { speaksOfHost } from '../../gate/gate.ts'
import { type KnownFailures, readKnownFailures } from '../../gate/known-failures.ts'
import { hostNamed } from '../../hosts/hosts.ts'
import type { Target } from '../../run/target.ts'
import { about } from '../../../implementations/reference/adapter.ts'
import { about as ofTheClient } from '../../../implementations/reference/connect.ts'

/** Whether a case is about what the standard does not have: it is asked of the reference's client. */
export function isOfClients({ id }: Case): boolean {
  return id.startsWith('client/')
}

/** Whether a case applies to the reference implementation on a host. */
export function appliesTo(testCase: Case, host: string): boolean {
  const { lacks = {}, offers = [] } = isOfClients(testCase) ? ofTheClient : about
  const applicant = {
    profile: isOfClients(testCase) ? 'client' : 'eventsource',
    lacks: { 'own-interface': 'it is not the own one of the host', ...lacks },
    offers,
    host: hostNamed(host),
  } as const
  return reasonNotApplicable(testCase, applicant) === null
}

/** What a target is known to fail. */
export async function knownFailuresOf(
  target: Target,
  corpus: readonly Case[],
): Promise<KnownFailures> {
  if (target.knownFailuresFile === null) return new Map()
  return readKnownFailures(target.knownFailuresFile, new Set(corpus.map(({ id }) => id)))
}

/** The cases that a target cannot pass on a host: those it is known to fail, and those that build on one. */
export function outOfReach(
  corpus: readonly Case[],
  knownFailures: KnownFailures,
  host: string,
): ReadonlySet<string> {
  const found = new Set<string>()
  const isKnown = ({ id, dependsOn = [] }: Case): boolean =>
    dependsOn.some((other) => found.has(other)) ||
    (knownFailures.get(id) ?? []).some((entry) => speaksOfHost(entry, host))
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const testCase of corpus) if (isKnown(testCase)) found.add(testCase.id)
  }
  return found
}
