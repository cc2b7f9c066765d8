import { z } from 'zod'

const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      peerDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
})
export type Lockfile = z.infer<typeof Lockfile>

export function parseLockfile(text: string): Lockfile {
  return Lockfile.parse(JSON.parse(text))
}

/**
 * All that is loaded with a package, itself included: the version at each place of `node_modules`.
 *
 * @param dependencies `own` leaves out those that it asks its user to have
 */
export function closureOf(
  lock: Lockfile,
  name: string,
  dependencies: 'all' | 'own' = 'all',
): Map<string, string> {
  const closure = new Map<string, string>()
  const add = (place: string): void => {
    const one = lock.packages[place]
    if (!one || closure.has(place)) return
    closure.set(place, one.version ?? '')
    const peers = dependencies === 'all' ? one.peerDependencies : {}
    const needs = { ...one.dependencies, ...one.optionalDependencies, ...peers }
    for (const need of Object.keys(needs)) {
      const found = placeOf(lock, place, need)
      if (found !== undefined) add(found)
    }
  }
  add(`node_modules/${name}`)
  return closure
}

/** Where a package at a place finds another, as Node does: from the inside out. */
function placeOf(lock: Lockfile, from: string, name: string): string | undefined {
  let at = from
  for (;;) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
    if (place in lock.packages) return place
    if (at === '') return undefined
    at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))
  }
}

/** Is anything that is loaded with a package another in these lockfiles? */
export function isChanged(before: Lockfile, after: Lockfile, name: string): boolean {
  const [old, now] = [closureOf(before, name), closureOf(after, name)]
  return old.size !== now.size || [...old].some(([place, version]) => now.get(place) !== version)
}
