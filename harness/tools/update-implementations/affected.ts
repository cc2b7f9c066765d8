import { readFileSync } from 'node:fs'
import type { Target } from '../../run/target.ts'
import { isChanged, type Lockfile } from './lockfile.ts'
import type { Pin } from './pins.ts'

/** The targets whose adapter loads something that is another in the new lockfile. */
export function affectedTargets(
  targets: readonly Target[],
  pins: readonly Pin[],
  before: Lockfile,
  after: Lockfile,
): Target[] {
  const changed = pins.filter(({ name }) => isChanged(before, after, name))
  return targets.filter(({ adapterFile }) => {
    const source = readFileSync(adapterFile, 'utf8')
    return changed.some(({ name }) => isLoadedBy(source, name))
  })
}

/** Does an adapter import a package, a module of it, or a file of it by its path? */
export function isLoadedBy(source: string, name: string): boolean {
  const quoted = name.replaceAll(/[.\\/]/g, String.raw`\$&`)
  return new RegExp(`['"](?:[./]*node_modules/)?${quoted}(?:/[^'"]*)?['"]`).test(source)
}
