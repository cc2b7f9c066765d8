import type { TargetInfo } from '../../results.ts'
import { native } from './engine.ts'

/** An implementation in one version, with the targets that it is on. */
export interface Implementation {
  /** Whose it is in words: the folder that its targets are named by, or `native in firefox`. */
  name: string
  /** What the ids of its targets begin with, and no other's. */
  prefix: string
  /** At least one. */
  targets: TargetInfo[]
}

/**
 * The implementations of some targets, in the order in which they come. Two lines of a package are two, though its name
 * is one; each engine's and runtime's own EventSource is one by itself, with its workers.
 */
export function implementationsOf(targets: readonly TargetInfo[]): Implementation[] {
  const found = new Map<string, Implementation>()
  for (const target of targets) {
    const { name, prefix } = whoseOf(target)
    const one = found.get(prefix) ?? { name, prefix, targets: [] }
    found.set(prefix, one)
    one.targets.push(target)
  }
  return [...found.values()]
}

function whoseOf({ id, implementation, host }: TargetInfo): Omit<Implementation, 'targets'> {
  if (implementation.name === native) {
    const home = homeOf(host)
    return { name: `${native} in ${home}`, prefix: `${native}@${home}` }
  }
  const name = id.slice(0, id.lastIndexOf('@'))
  return { name, prefix: `${name}@` }
}

/** The host without the kind of worker in it. */
function homeOf(host: TargetInfo['host']): string {
  return host.name.replace(/-(shared-|service-)?worker$/, '')
}
