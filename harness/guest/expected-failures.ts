import { speaksOfHost } from '../gate/gate.ts'
import type { KnownFailures } from '../gate/known-failures.ts'

/**
 * What is expected to fail in a guest: what is known to fail in the engine that somebody has said it is. The entries
 * are about that engine's host alone, for the name of the guest is made up and means no other host.
 *
 * @param engineHost null if nobody has said so: nothing is expected to fail
 */
export function expectedFailures(known: KnownFailures, engineHost: string | null): KnownFailures {
  if (engineHost === null) return new Map()
  return new Map(
    [...known].map(([caseId, entries]) => [
      caseId,
      entries
        .filter((entry) => speaksOfHost(entry, engineHost))
        .map((entry) => ({ ...entry, hosts: [engineHost] })),
    ]),
  )
}
