import { gt, major, minor, prerelease, valid } from 'semver'

/** A package under test as `implementations/package.json` pins it. */
export interface Pin {
  /** Its name there: an alias such as `eventsource-4`, or the package's own. */
  name: string
  /** Its name in the registry. */
  package: string
  version: string
  /** An alias stays on its line. */
  isAlias: boolean
}

/** A pin that is to be raised. */
export interface Raise extends Pin {
  to: string
}

/** What the registry says of a package. */
export interface Published {
  /** What people get who name no version. */
  latest: string
  versions: readonly string[]
  /** When each version was published; empty if the registry does not know. */
  dates: Readonly<Record<string, string>>
}

/** @param dependencies those of `implementations/package.json`, each an exact version or `npm:package@version` */
export function pinsOf(dependencies: Readonly<Record<string, string>>): Pin[] {
  return Object.entries(dependencies).map(([name, wanted]) => {
    const [, alias, version = wanted] = /^npm:(.+)@([^@]+)$/.exec(wanted) ?? []
    return { name, package: alias ?? name, version, isAlias: alias !== undefined }
  })
}

/** The dependencies with some pins raised, in the form that they had. */
export function raised(
  dependencies: Readonly<Record<string, string>>,
  raises: readonly Raise[],
): Record<string, string> {
  const to = new Map(
    raises.map((one) => [one.name, one.isAlias ? `npm:${one.package}@${one.to}` : one.to]),
  )
  return Object.fromEntries(
    Object.entries(dependencies).map(([name, wanted]) => [name, to.get(name) ?? wanted]),
  )
}

/**
 * The version that a pin is raised to: what people get, or of an alias the newest of its line. Undefined if it is there;
 * a pin is never lowered.
 */
export function newestFor(pin: Pin, { latest, versions }: Published): string | undefined {
  const candidates = pin.isAlias
    ? versions.filter((version) => isOnLine(version, pin.version))
    : [latest]
  const newest = candidates.reduce((best, one) => (gt(one, best) ? one : best), pin.version)
  return newest === pin.version ? undefined : newest
}

/** Below 1.0.0 the second number is the one that breaks. */
function isOnLine(version: string, pinned: string): boolean {
  if (valid(version) === null || prerelease(version) !== null) return false
  if (major(version) !== major(pinned)) return false
  return major(pinned) > 0 || minor(version) === minor(pinned)
}
