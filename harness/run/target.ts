import type { Host } from '../hosts/host.ts'

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
  /** Whether known failures without a reason are accepted; not if left out. */
  allowUnexplained?: boolean
  host: Host
}

/** What a process of its own makes a target from: plain words. */
export interface TargetDescription {
  /** The implementation's name in target ids. */
  implementation: string
  /** Absolute path of the adapter module. */
  adapterFile: string
  /** Name of the host. */
  host: string
  /** Absolute path of its known failures; those beside the adapter, if there are any, if left out. */
  knownFailures?: string
  /** Whether known failures without a reason are accepted; not if left out. */
  allowUnexplained?: boolean
  /** The name of the set that it is scored by; all cases if left out. */
  set?: string
}

/** Why a target cannot be run on this machine, and the remedy; null if it can. */
export function unavailableReason({ implementation, host }: Target): string | null {
  if (implementation === 'native' && !host.hasNative)
    return `Not implemented: ${host.name} has no EventSource of its own. There is nothing to install.`
  const found = host.find()
  return found.found ? null : `${found.reason} ${found.remedy}`
}
