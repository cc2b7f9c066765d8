import type { Results } from '../results.ts'
import type { Caught } from './vector.ts'

/** The chunkings in which a parser failed a case that it passes as written. */
export function caughtIn({ targets, results }: Results): Caught {
  const caught: Caught = {}
  for (const { id: target, implementation } of targets) {
    if (implementation.profile !== 'parser') continue
    for (const [id, { verdict, detail }] of Object.entries(results[target] ?? {})) {
      if (verdict !== 'fail' || !detail || detail.chunking === 'as written') continue
      const names = ((caught[id] ??= {})[detail.chunking] ??= [])
      const name = target.split('@')[0] ?? target
      if (!names.includes(name)) names.push(name)
    }
  }
  return caught
}
