import type { TargetInfo } from '../../results.ts'

/** A host as it is named to readers: what was really run, and its version. */
export function hostText(host: TargetInfo['host']): string {
  const name = host.source ?? host.name
  return host.version === null ? name : `${name} (${host.version})`
}
