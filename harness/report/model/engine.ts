import type { TargetInfo } from '../../results.ts'

/** The engines whose pages are compared with each other. */
export const engines = ['chromium', 'firefox', 'webkit'] as const
export type Engine = (typeof engines)[number]

/** The implementation that is the host's own. */
export const native = 'native'

/** The engine whose own EventSource this target tests in a page; undefined for every other target. */
export function engineOf(target: TargetInfo): Engine | undefined {
  if (target.implementation.name !== native) return undefined
  return engines.find((engine) => engine === target.host.name)
}
