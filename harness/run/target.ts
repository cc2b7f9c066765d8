import type { Host, MissingHost } from '../hosts/host.ts'

/** Implementation × host: what gets verdicts. */
export interface Target {
  /** `implementation@host` */
  id: string
  /** The implementation's name in target ids: its folder's, or the adapter file's. */
  implementation: string
  /** Absolute path of the adapter module. */
  adapterFile: string
  /** Absolute path of its known failures; null if it has none. */
  knownFailuresFile: string | null
  host: Host
}

/** Why a target cannot be run on this machine; null if it can. */
export function lackOf({ implementation, host }: Target): MissingHost | null {
  if (implementation === 'native' && !host.hasNative)
    return {
      found: false,
      reason: `Not implemented: ${host.name} has no EventSource of its own.`,
      remedy: 'There is nothing to install.',
    }
  const found = host.find()
  return found.found ? null : found
}
