import { coerce, satisfies, validRange } from 'semver'
import type { Package } from '../bundle/bundle-probe.ts'
import type { Host } from '../hosts/host.ts'

/**
 * Why a package is not run on a host: its `engines` ask for another version. Null if it is run.
 *
 * @param hostVersion as the host says it: `Node 20.19.0`
 */
export function enginesRefusal(
  { name, packageEngine }: Pick<Host, 'name' | 'packageEngine'>,
  hostVersion: string,
  subject: Package | null,
): string | null {
  const range = packageEngine === undefined ? undefined : subject?.engines?.[packageEngine]
  const version = coerce(hostVersion)
  // What is no range says nothing.
  if (!subject || range === undefined || validRange(range) === null || version === null) return null
  if (satisfies(version, range)) return null
  return `${subject.name} ${subject.version} asks for ${packageEngine} ${range}, and ${name} is ${version.version}.`
}
